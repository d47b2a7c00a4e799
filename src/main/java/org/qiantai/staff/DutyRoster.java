package org.qiantai.staff;

import java.time.Instant;
import java.util.List;

/** Who of a department takes emergencies when (domain.md §3). */
public interface DutyRoster {
    /** Those on duty at that moment, whoever began first standing first; nobody who has left. */
    List<StaffMember> onDuty(long siteId, String departmentCode, Instant at);
}
