package org.qiantai.loan.service;

import java.time.LocalDate;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * What the list of things lent out is narrowed to, and in which order it is read; stands in the address, so that it can
 * be shared.
 *
 * @param view null for what is out
 * @param department the code of the one whose thing it is
 * @param text in the thing's name, the borrower's, the room
 * @param from first local day of lending, {@code to} the last
 * @param sort null for the usual order: what waits from the longest due, what is over from the latest
 */
public record LoanFilter(@Nullable LoanView view, @Nullable String department, @Nullable String text,
        @Nullable LocalDate from, @Nullable LocalDate to, @Nullable LoanSort sort) {

    public static LoanFilter none() { return new LoanFilter(null, null, null, null, null, null); }

    LoanView shown() { return Objects.requireNonNullElse(view, LoanView.OUT); }

    LoanSort sorted() {
        return Objects.requireNonNullElse(sort, switch (shown()) {
            case OUT, OVERDUE -> LoanSort.DUE;
            case RETURNED, ALL -> LoanSort.LATEST;
        });
    }
}
