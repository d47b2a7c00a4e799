package org.qiantai.repairorder.service;

import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Collectors;
import org.qiantai.estate.HouseholdRecord;
import org.qiantai.estate.HouseholdRecords;
import org.qiantai.platform.security.Actor;
import org.qiantai.platform.security.Grant;
import org.qiantai.platform.security.Role;
import org.qiantai.repairorder.repository.HouseholdOrderQuery;
import org.qiantai.staff.DepartmentNames;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** What was done for a household, for its file. */
@Service
class OrdersOfHousehold implements HouseholdRecords {
    private final HouseholdOrderQuery rows;
    private final DepartmentNames departments;

    OrdersOfHousehold(HouseholdOrderQuery rows, DepartmentNames departments) {
        this.rows = rows;
        this.departments = departments;
    }

    @Override
    public String subjectKind() { return OrderTransitions.SUBJECT; }

    @Override
    public String path() { return "/orders"; }

    @Override
    public Set<String> callEvents() { return Set.of("order.event.chased", "order.event.solvedByPhone"); }

    @Override
    @Transactional(readOnly = true)
    public List<HouseholdRecord> of(long unitId) {
        return rows.of(unitId).stream().map(row -> new HouseholdRecord(row.id(), row.number(), !row.status().isOpen()
                ? null
                : new HouseholdRecord.Promised("order", row.status().name(), row.description(), who(row), row.due(),
                        row.provisional(), row.emergency())))
                .toList();
    }

    private String who(HouseholdOrderQuery.Row row) {
        String department = departments.of(row.departmentCode());
        return row.workers() == null ? department : department + " " + row.workers();
    }

    /** Supervisor and technician of an open order for the unit. */
    @Override
    @Transactional(readOnly = true)
    public boolean needsPhones(long unitId, Actor reader) {
        if (!reader.isAny(Role.SUPERVISOR, Role.TECHNICIAN)) return false;
        Set<String> supervised = reader.grants().stream().filter(grant -> grant.role() == Role.SUPERVISOR)
                .map(Grant::department).filter(Objects::nonNull).collect(Collectors.toSet());
        return rows.isOpenWith(unitId, supervised, reader.id());
    }
}
