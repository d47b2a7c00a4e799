package org.qiantai.repairorder.repository;

import java.time.Instant;
import org.jspecify.annotations.Nullable;
import org.qiantai.repairorder.OrderStatus;

/**
 * One line of the list of orders.
 *
 * @param version what a form beside the line is made from
 * @param provisional whether its limit may still move, while it is open
 * @param workers who is to do it now
 * @param crew the contracted crew among them (R-03-68)
 * @param extended whether an approved extension has moved {@code finishDue}
 */
public record OrderRow(long id, String number, long version, OrderStatus status, Instant dispatchedAt,
        String departmentCode,
        String categoryCode, @Nullable String where, String description, @Nullable String workers,
        @Nullable Instant finishDue, @Nullable Instant appointmentFrom, @Nullable Instant slipDueAt,
        boolean emergency, boolean provisional, String requestNumber, @Nullable Instant firstFinishDue,
        boolean extended, Progress progress, @Nullable String contractor) {

    /** When it got how far. */
    public record Progress(@Nullable Instant leftAt, @Nullable Instant arrivedAt, @Nullable Instant startedAt,
            @Nullable Instant completedAt, @Nullable Instant filedAt) {}
}
