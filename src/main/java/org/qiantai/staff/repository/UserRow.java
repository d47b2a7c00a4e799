package org.qiantai.staff.repository;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.qiantai.platform.security.Role;

/**
 * A user as the administrators' list shows one.
 *
 * @param siteCodes of all the user's sites
 * @param managed whether all of them are the reader's own, so that the reader may change the user
 */
public record UserRow(String username, String name, @Nullable String phone, List<Role> roles,
        @Nullable String department, List<String> siteCodes, boolean enabled, boolean managed) {}
