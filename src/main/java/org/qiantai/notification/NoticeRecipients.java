package org.qiantai.notification;

import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.qiantai.platform.security.Role;

/**
 * Who is told: named users, holders of roles at the site, or both; each person once, and nobody who has been disabled.
 * Roles count whether own or lent at the time of telling. Group webhooks hear what is for holders of roles; what is for
 * named users alone is nobody else's business.
 *
 * @param department narrows SUPERVISOR and TECHNICIAN to that department; where it has no supervisor, the CS supervisor is
 *     told in the supervisor's place (domain.md §2). Other roles it leaves alone. Null: of any department
 */
public record NoticeRecipients(Set<Long> users, Set<Role> roles, @Nullable String department) {
    public NoticeRecipients {
        users = Set.copyOf(users);
        roles = Set.copyOf(roles);
    }

    public static NoticeRecipients ofUsers(Long... users) {
        return new NoticeRecipients(Set.of(users), Set.of(), null);
    }

    public static NoticeRecipients ofRoles(Role... roles) {
        return new NoticeRecipients(Set.of(), Set.of(roles), null);
    }

    /** The same, with supervisors and technicians of one department only. */
    public NoticeRecipients of(String departmentCode) {
        return new NoticeRecipients(users, roles, departmentCode);
    }

    /** The same people, and these. */
    public NoticeRecipients and(Long... more) {
        return new NoticeRecipients(java.util.stream.Stream.concat(users.stream(), java.util.Arrays.stream(more))
                .collect(java.util.stream.Collectors.toUnmodifiableSet()), roles, department);
    }
}
