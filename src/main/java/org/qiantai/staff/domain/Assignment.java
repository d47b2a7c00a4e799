package org.qiantai.staff.domain;

import java.util.EnumSet;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.qiantai.platform.error.InvalidInputException;
import org.qiantai.platform.error.Message;
import org.qiantai.platform.security.Role;

/**
 * What a user is to do and where: roles, the one department, the sites.
 *
 * @param siteIds of a head office user: the sites whose administrator looks after the account
 */
public record Assignment(Set<Role> roles, @Nullable String department, Set<Long> siteIds) {
    private static final Set<Role> WORKS_IN_A_DEPARTMENT = EnumSet.of(Role.SUPERVISOR, Role.TECHNICIAN);

    /** @throws InvalidInputException when the parts do not go together */
    public Assignment {
        if (roles.isEmpty()) throw refused("roles", "staff.refused.noRole");
        if (siteIds.isEmpty()) throw refused("sites", "staff.refused.noSite");
        if (roles.contains(Role.HEAD_OFFICE) && roles.size() > 1)
            throw refused("roles", "staff.refused.headOfficeAlone");
        if (department == null && roles.stream().anyMatch(WORKS_IN_A_DEPARTMENT::contains))
            throw refused("department", "staff.refused.noDepartment");
        roles = Set.copyOf(roles);
        siteIds = Set.copyOf(siteIds);
    }

    /** The department a role is held in, which only departments' own roles have. */
    public static @Nullable String departmentOf(Role role, @Nullable String department) {
        return WORKS_IN_A_DEPARTMENT.contains(role) ? department : null;
    }

    private static InvalidInputException refused(String field, String sentence) {
        return new InvalidInputException(field, Message.of(sentence));
    }
}
