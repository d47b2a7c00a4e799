package org.qiantai.contractor.domain;

import java.math.BigDecimal;
import java.math.RoundingMode;

/** An evaluation's marks, each from 1 to 5, the best (R-03-67). */
public record ContractorMarks(int quality, int timeliness, int attitude) {
    public static final int WORST = 1;
    public static final int BEST = 5;
    private static final BigDecimal MARKS = BigDecimal.valueOf(3);

    /** @throws IllegalArgumentException for a mark that is none */
    public ContractorMarks {
        if (isNone(quality) || isNone(timeliness) || isNone(attitude))
            throw new IllegalArgumentException("not marks: %d, %d, %d".formatted(quality, timeliness, attitude));
    }

    /** To one decimal. */
    public BigDecimal average() {
        return BigDecimal.valueOf((long) quality + timeliness + attitude).divide(MARKS, 1, RoundingMode.HALF_UP);
    }

    private static boolean isNone(int mark) { return mark < WORST || mark > BEST; }
}
