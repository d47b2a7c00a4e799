package org.qiantai.staff;

import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.qiantai.platform.security.Role;

/** What other modules may ask about colleagues and departments. Disabled users are left out unless named by id. */
public interface StaffDirectory {
    /** The enabled people of a site who hold a role (own, not lent) in a department, by name. */
    List<StaffMember> holding(Role role, long siteId, String departmentCode);

    /** The same, whatever their department. */
    List<StaffMember> holding(Role role, long siteId);

    Optional<StaffMember> byId(long userId);

    /** Names of users by id, also of those who left. */
    Map<Long, String> names(Collection<Long> userIds);

    /** Whether the department has a supervisor at the site now; the CS supervisor serves one that has none. */
    boolean hasSupervisor(long siteId, String departmentCode);

    /** The departments a site has, in their usual order. */
    List<DepartmentRef> departmentsAt(long siteId);

    /** Any department of the company. */
    Optional<DepartmentRef> department(String code);
}
