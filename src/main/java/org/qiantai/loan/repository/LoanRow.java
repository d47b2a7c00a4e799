package org.qiantai.loan.repository;

import java.time.Instant;
import org.jspecify.annotations.Nullable;
import org.qiantai.loan.domain.ItemCondition;

/**
 * One thing lent out, the phone in full: to be masked before a page shows it.
 *
 * @param unit the room's code, {@code requestNumber} the call for help; either may be absent
 */
public record LoanRow(long id, long version, String item, @Nullable String departmentCode,
        @Nullable String requestNumber, @Nullable String unit, String borrower, @Nullable String phone, Instant lentAt,
        String lentBy, Instant dueAt, @Nullable Instant returnedAt, @Nullable String receivedBy,
        @Nullable ItemCondition condition, @Nullable String returnNote) {

    public boolean isOut() { return returnedAt == null; }
}
