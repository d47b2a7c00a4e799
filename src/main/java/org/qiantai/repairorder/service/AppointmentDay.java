package org.qiantai.repairorder.service;

import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.qiantai.platform.site.SiteRef;
import org.qiantai.repairorder.repository.AppointmentRow;

/**
 * What a department has agreed with owners for one day (R-07-3).
 *
 * @param working whether that is a working day at the site
 * @param lanes what nobody is named for first, then each worker's
 */
public record AppointmentDay(SiteRef site, String department, LocalDate date, boolean working, List<Lane> lanes) {
    public LocalDate before() { return date.minusDays(1); }

    public LocalDate after() { return date.plusDays(1); }

    public boolean isEmpty() { return lanes.stream().allMatch(lane -> lane.visits().isEmpty()); }

    /** @param worker whose; null for what nobody is named for */
    public record Lane(@Nullable String worker, List<Visit> visits) {}

    /**
     * One visit.
     *
     * @param clash the same worker is expected elsewhere at that time
     * @param missed nobody has arrived, and the ten minutes after it are over (R-07-4)
     */
    public record Visit(AppointmentRow row, boolean clash, boolean missed) {
        public boolean isLate() { return row.minutesLate() != null && row.minutesLate() > 0; }
    }
}
