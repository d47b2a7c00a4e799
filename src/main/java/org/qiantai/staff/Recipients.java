package org.qiantai.staff;

import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.qiantai.platform.security.Role;

/** Whom to tell. Only enabled people of the site; head office belongs to every site. */
public interface Recipients {
    /**
     * Those who hold one of the roles at this moment, own or lent, each once.
     *
     * @param department narrows SUPERVISOR and TECHNICIAN to that department, and no other role; the CS supervisor stands
     *     in for a supervisor who is missing (domain.md §2). Null: of any department
     */
    List<Recipient> holding(Set<Role> roles, long siteId, @Nullable String department);

    /** Those of the users who can be told something of the site. */
    List<Recipient> among(Set<Long> userIds, long siteId);
}
