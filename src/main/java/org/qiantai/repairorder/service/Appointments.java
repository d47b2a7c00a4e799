package org.qiantai.repairorder.service;

import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.qiantai.calendar.WorkCalendars;
import org.qiantai.platform.security.Actor;
import org.qiantai.platform.security.Grant;
import org.qiantai.platform.security.Role;
import org.qiantai.platform.site.SiteRef;
import org.qiantai.repairorder.repository.AppointmentRow;
import org.qiantai.repairorder.repository.AppointmentQuery;
import org.qiantai.staff.DepartmentRef;
import org.qiantai.staff.StaffDirectory;
import org.qiantai.staff.StaffMember;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** The calendar of a department: who is expected where, and who is free (R-07-3, R-07-5). */
@Service
@Transactional(readOnly = true)
public class Appointments {
    private static final String USUAL = "ENGINEERING";

    private final AppointmentQuery rows;
    private final StaffDirectory staff;
    private final WorkCalendars calendars;
    private final Clock clock;

    Appointments(AppointmentQuery rows, StaffDirectory staff, WorkCalendars calendars, Clock clock) {
        this.rows = rows;
        this.staff = staff;
        this.calendars = calendars;
        this.clock = clock;
    }

    /**
     * One day of one department; its technicians have a lane each, busy or not.
     *
     * @param asked the department; null or unknown for the reader's own, or else engineering
     * @param date null for today
     */
    public AppointmentDay day(SiteRef site, @Nullable String asked, @Nullable LocalDate date, Actor reader) {
        LocalDate day = date == null ? LocalDate.now(clock.withZone(site.zone())) : date;
        String department = department(site, asked, reader);
        List<AppointmentRow> agreed = rows.between(site.id(), department, day.atStartOfDay(site.zone()).toInstant(),
                day.plusDays(1).atStartOfDay(site.zone()).toInstant());
        Map<Object, AppointmentDay.Lane> lanes = new LinkedHashMap<>();
        lanes.put("", new AppointmentDay.Lane(null, new ArrayList<>()));
        for (StaffMember one : staff.holding(Role.TECHNICIAN, site.id(), department))
            lanes.put(one.id(), new AppointmentDay.Lane(one.name(), new ArrayList<>()));
        agreed.forEach(row -> lanes.computeIfAbsent(key(row), _ -> new AppointmentDay.Lane(row.worker(),
                new ArrayList<>())).visits().add(visit(row, agreed)));
        return new AppointmentDay(site, department, day, calendars.of(site).isWorking(day),
                lanes.values().stream().filter(lane -> lane.worker() != null || !lane.visits().isEmpty()).toList());
    }

    private String department(SiteRef site, @Nullable String asked, Actor reader) {
        List<String> known = staff.departmentsAt(site.id()).stream().map(DepartmentRef::code).toList();
        if (asked != null && known.contains(asked)) return asked;
        return reader.grants().stream().filter(grant -> grant.role() == Role.SUPERVISOR).map(Grant::department)
                .filter(Objects::nonNull).filter(code -> !code.equals(Actor.FRONT_DESK)).findFirst().orElse(USUAL);
    }

    private AppointmentDay.Visit visit(AppointmentRow row, List<AppointmentRow> agreed) {
        boolean clash = row.worker() != null && agreed.stream().anyMatch(other -> !other.number().equals(row.number())
                && key(other).equals(key(row)) && other.overlaps(row) && other.status().isOpen());
        Instant grace = row.until().plusSeconds(60L * org.qiantai.repairorder.domain.Visit.MINUTES_OF_GRACE);
        boolean missed = row.minutesLate() == null && row.status().isOpen() && grace.isBefore(clock.instant());
        return new AppointmentDay.Visit(row, clash && row.status().isOpen(), missed);
    }

    /** One of our people by their id, a crew by its name, nobody by nothing. */
    private static Object key(AppointmentRow row) {
        if (row.userId() != null) return row.userId();
        return row.worker() == null ? "" : row.worker();
    }
}
