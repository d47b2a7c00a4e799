package org.qiantai.deadline.service;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.qiantai.calendar.DayKind;
import org.qiantai.calendar.Due;
import org.qiantai.deadline.domain.StandardVersion;
import org.qiantai.platform.error.Message;

/**
 * When a standard that starts then falls due, and why.
 *
 * @param respond null where the standard sets none; so with the others, and where a date must be agreed
 * @param days each local day that was looked at for the limit, or for the response where the limit is not counted
 */
public record Preview(StandardVersion standard, ZoneId zone, Instant from, @Nullable Due respond, @Nullable Due target,
        @Nullable Due finish, List<Day> days) {

    /**
     * A day and what it contributed.
     *
     * @param counted whether the limit came nearer on it
     * @param notes what to say about it, in order
     */
    public record Day(LocalDate date, DayKind kind, boolean counted, List<Message> notes) {}

    /** Whether one of the times may still move. */
    public boolean provisional() {
        return isProvisional(respond) || isProvisional(target) || isProvisional(finish);
    }

    private static boolean isProvisional(@Nullable Due due) { return due != null && due.provisional(); }
}
