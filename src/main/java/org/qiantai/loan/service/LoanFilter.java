package org.qiantai.loan.service;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * What the list of things lent out is narrowed to.
 *
 * @param view null for what is out
 * @param text in the thing's name, the borrower's, the room
 * @param from first local day of lending, {@code to} the last
 */
public record LoanFilter(@Nullable LoanView view, @Nullable String text, @Nullable LocalDate from,
        @Nullable LocalDate to) {

    public static LoanFilter none() { return new LoanFilter(null, null, null, null); }

    LoanView shown() { return view == null ? LoanView.OUT : view; }

    /** What waits is read from the longest due, what is over from the latest. */
    boolean byDue() {
        return shown() == LoanView.OUT || shown() == LoanView.OVERDUE;
    }
}
