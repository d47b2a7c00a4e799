package org.qiantai.notification;

import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.qiantai.platform.security.Role;

/**
 * Who is told: named users, holders of roles at the site, or both; each person once, and nobody who has been disabled.
 * Roles count whether own or lent at the time of telling. Group robots hear what is for holders of roles; what is for
 * named users alone is nobody else's business.
 *
 * @param department narrows SUPERVISOR and TECHNICIAN to that department; where it has no supervisor, the CS supervisor is
 *     told in the supervisor's place (domain.md §2). Other roles it leaves alone. Null: of any department
 */
public record Audience(Set<Long> users, Set<Role> roles, @Nullable String department) {
    public Audience {
        users = Set.copyOf(users);
        roles = Set.copyOf(roles);
    }

    public static Audience ofUsers(Long... users) { return new Audience(Set.of(users), Set.of(), null); }

    public static Audience ofRoles(Role... roles) { return new Audience(Set.of(), Set.of(roles), null); }

    /** The same, with supervisors and technicians of one department only. */
    public Audience of(String departmentCode) {
        return new Audience(users, roles, departmentCode);
    }

    /** The same people, and these. */
    public Audience and(Long... more) {
        return new Audience(java.util.stream.Stream.concat(users.stream(), java.util.Arrays.stream(more))
                .collect(java.util.stream.Collectors.toUnmodifiableSet()), roles, department);
    }
}
