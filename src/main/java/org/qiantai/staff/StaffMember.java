package org.qiantai.staff;

import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.qiantai.platform.security.Role;

/** A user as colleagues see one: for assigning work and for calling. */
public record StaffMember(long id, String username, String name, @Nullable String department, @Nullable String phone,
        Set<Role> roles) {}
