package org.qiantai.staff.service;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.qiantai.staff.DutyRoster;
import org.qiantai.staff.StaffMember;
import org.qiantai.staff.repository.DutyRepository;
import org.qiantai.staff.repository.StaffQuery;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Answers siblings who is on duty. */
@Service
@Transactional(readOnly = true)
class DutyRosterService implements DutyRoster {
    private final DutyRepository duties;
    private final StaffQuery staff;

    DutyRosterService(DutyRepository duties, StaffQuery staff) {
        this.duties = duties;
        this.staff = staff;
    }

    @Override
    public List<StaffMember> onDuty(long siteId, String departmentCode, Instant at) {
        return duties.at(siteId, departmentCode, at).stream().map(staff::byId).flatMap(Optional::stream)
                .filter(member -> departmentCode.equals(member.department())).toList();
    }
}
