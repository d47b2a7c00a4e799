package org.qiantai.loan.service;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.qiantai.loan.repository.LoanRow;
import org.qiantai.timeline.TimelineLine;

/**
 * Everything the page of one thing lent out shows.
 *
 * @param phone as this reader may see it; {@code dial} tells whether that is in full
 * @param keeps whether the reader may take it back
 */
public record LoanPage(LoanRow row, @Nullable String phone, boolean dial, List<TimelineLine> timeline,
        boolean keeps) {}
