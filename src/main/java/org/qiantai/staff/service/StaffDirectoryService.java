package org.qiantai.staff.service;

import java.time.Clock;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.qiantai.platform.security.Role;
import org.qiantai.staff.DepartmentRef;
import org.qiantai.staff.StaffDirectory;
import org.qiantai.staff.StaffMember;
import org.qiantai.staff.repository.StaffQuery;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/** Answers siblings from the database; but for the departments' names nothing is kept, so a change counts at once. */
@Service
@Transactional(readOnly = true)
class StaffDirectoryService implements StaffDirectory {
    private final StaffQuery rows;
    private final DepartmentCache departments;
    private final Clock clock;

    StaffDirectoryService(StaffQuery rows, DepartmentCache departments, Clock clock) {
        this.departments = departments;
        this.rows = rows;
        this.clock = clock;
    }

    @Override
    public List<StaffMember> holding(Role role, long siteId, String departmentCode) {
        return rows.holding(role, siteId, departmentCode);
    }

    @Override
    public List<StaffMember> holding(Role role, long siteId) { return rows.holding(role, siteId); }

    @Override
    public Optional<StaffMember> byId(long userId) { return rows.byId(userId); }

    @Override
    public Map<Long, String> names(Collection<Long> userIds) {
        return userIds.isEmpty() ? Map.of() : rows.names(userIds);
    }

    @Override
    public boolean hasSupervisor(long siteId, String departmentCode) {
        return !rows.holding(Role.SUPERVISOR, siteId, departmentCode).isEmpty()
                || rows.supervisesByLoan(siteId, departmentCode, clock.instant());
    }

    @Override
    public List<DepartmentRef> departmentsAt(long siteId) { return rows.departmentsAt(siteId); }

    @Override
    @Transactional(propagation = Propagation.SUPPORTS)
    public Optional<DepartmentRef> department(String code) { return departments.find(code); }
}
