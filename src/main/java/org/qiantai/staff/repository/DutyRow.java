package org.qiantai.staff.repository;

import java.time.Instant;

/** One duty as the roster shows it. */
public record DutyRow(long id, String department, long userId, String name, Instant from, Instant until) {
    public boolean isAt(Instant moment) { return !moment.isBefore(from) && moment.isBefore(until); }
}
