package org.qiantai.repairorder.service;

import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.qiantai.platform.security.Actor;
import org.qiantai.platform.security.Role;
import org.qiantai.staff.DepartmentRef;
import org.qiantai.staff.StaffDirectory;
import org.qiantai.staff.StaffMember;

/** A staff directory that knows some supervisors of ENGINEERING. */
final class Colleagues implements StaffDirectory {
    private final List<StaffMember> supervisors;

    Colleagues(Actor... supervisors) {
        this.supervisors = List.of(supervisors).stream()
                .map(actor -> new StaffMember(actor.id(), actor.username(), actor.name(), "ENGINEERING", null,
                        Set.of(Role.SUPERVISOR)))
                .toList();
    }

    @Override
    public List<StaffMember> holding(Role role, long siteId, String departmentCode) {
        return role == Role.SUPERVISOR && departmentCode.equals("ENGINEERING") ? supervisors : List.of();
    }

    @Override
    public List<StaffMember> holding(Role role, long siteId) { return holding(role, siteId, "ENGINEERING"); }

    @Override
    public Optional<StaffMember> byId(long userId) {
        return supervisors.stream().filter(member -> member.id() == userId).findFirst();
    }

    @Override
    public Map<Long, String> names(Collection<Long> userIds) { return Map.of(); }

    @Override
    public boolean hasSupervisor(long siteId, String departmentCode) {
        return !holding(Role.SUPERVISOR, siteId, departmentCode).isEmpty();
    }

    @Override
    public List<DepartmentRef> departmentsAt(long siteId) { return List.of(); }

    @Override
    public Optional<DepartmentRef> department(String code) { return Optional.empty(); }
}
