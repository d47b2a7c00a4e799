package org.qiantai.repairorder.domain;

import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.YearMonth;
import java.time.ZoneId;
import java.time.ZonedDateTime;
import org.qiantai.calendar.WorkCalendar;

/** When a slip is to be back at the desk (C-09, R-08-25, R-03-64), by the working days of the site's calendar. */
public final class SlipDue {
    private static final LocalTime SAME_DAY_UNTIL = LocalTime.of(16, 30);
    private static final LocalTime EVENING = LocalTime.of(17, 0);
    private static final LocalTime MORNING = LocalTime.of(9, 0);
    private static final int DAYS_BEFORE_MONTH_END = 2;

    private SlipDue() {}

    /** 17:00 of the day, or 09:00 of the next working day after 16:30 or when the day was none. */
    public static Instant of(Instant completedAt, WorkCalendar calendar) {
        ZonedDateTime local = completedAt.atZone(calendar.zone());
        if (calendar.isWorking(local.toLocalDate()) && !local.toLocalTime().isAfter(SAME_DAY_UNTIL))
            return local.with(EVENING).toInstant();
        LocalDate next = local.toLocalDate().plusDays(1);
        while (!calendar.isWorking(next))
            next = next.plusDays(1);
        return next.atTime(MORNING).atZone(calendar.zone()).toInstant();
    }

    /** When the slips of work by agreement are to be back in that month, done or not: 17:00 two days before it ends. */
    public static Instant ofMonth(YearMonth month, ZoneId zone) {
        return month.atEndOfMonth().minusDays(DAYS_BEFORE_MONTH_END).atTime(EVENING).atZone(zone).toInstant();
    }

    /** The latest month whose slips were to be back by then. */
    public static YearMonth lastDue(Instant now, ZoneId zone) {
        YearMonth present = YearMonth.from(now.atZone(zone));
        return ofMonth(present, zone).isAfter(now) ? present.minusMonths(1) : present;
    }

    /** Work by agreement: 17:00 two days before the month ends; completed after that, like any other. */
    public static Instant byAgreement(Instant completedAt, WorkCalendar calendar) {
        Instant due = ofMonth(YearMonth.from(completedAt.atZone(calendar.zone())), calendar.zone());
        return due.isBefore(completedAt) ? of(completedAt, calendar) : due;
    }
}
