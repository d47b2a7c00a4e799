package org.qiantai.repairorder;

import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** What departments report of a request's orders, for those who ask its callers about it. */
public interface OrderReports {
    /** The request's orders that were not cancelled, oldest first. */
    List<OrderReport> of(long requestId);

    /**
     * Whether this user did work on the request: was ever assigned to one of its orders, or entered a completion. Who did
     * the work does not call back or confirm (domain.md §2).
     */
    boolean workedOn(long requestId, long userId);

    /**
     * @param content what was done, once completed
     * @param explanation what the owner was told, where it was returned (C-08)
     */
    record OrderReport(String number, String departmentCode, OrderStatus status, String workers,
            @Nullable String content, @Nullable Instant completedAt, @Nullable String explanation) {}
}
