package org.qiantai.staff;

import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.qiantai.platform.security.Role;

/**
 * An account of the demo community, as the sign-in page offers it.
 *
 * @param department the code of the department, if the account has one
 * @param sites the names of its sites
 */
public record DemoAccount(String username, String name, Set<Role> roles, @Nullable String department,
        List<String> sites) {}
