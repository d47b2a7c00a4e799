package org.qiantai.repairorder.repository;

import java.time.Instant;
import org.jspecify.annotations.Nullable;
import org.qiantai.repairorder.OrderStatus;

/**
 * An agreed visit of one worker.
 *
 * @param userId whose; null for a contracted crew, and with {@code worker} for nobody yet
 * @param minutesLate of the last arrival; null while nobody has arrived
 */
public record AppointmentRow(String number, OrderStatus status, String categoryCode, @Nullable String where,
        String description, Instant from, Instant until, @Nullable Integer minutesLate, @Nullable Long userId,
        @Nullable String worker) {
    /** Whether two visits would take place at the same time. */
    public boolean overlaps(AppointmentRow other) {
        return from.isBefore(other.until) && other.from.isBefore(until);
    }
}
