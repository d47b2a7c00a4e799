package org.qiantai.repairorder.domain;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.Duration;
import java.time.Instant;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * The man-hours that the steps' own times tell: from the departure to the word "done", preparation included, for everybody
 * who went (R-03-43). The slip is filled with them; who writes other hours says why.
 *
 * @param since when they left, or else arrived, or began
 * @param people how many went
 * @param hours in quarters
 */
public record RecordedHours(Instant since, Instant until, int people, BigDecimal hours) {
    /** Steps entered one after the other at the desk tell nothing of the work; nor does a night in between. */
    private static final Duration SHORTEST = Duration.ofMinutes(5);
    private static final Duration LONGEST = Duration.ofHours(12);
    private static final BigDecimal QUARTERS = new BigDecimal(4);
    /** Hours on a slip are rounded by whoever writes them. */
    private static final BigDecimal ROUNDING = new BigDecimal("0.5");

    /** Empty where the times tell nothing. */
    public static Optional<RecordedHours> of(Visit visit, @Nullable Instant startedAt, @Nullable Instant completedAt,
            int people) {
        Optional<Instant> since = Stream.of(visit.leftAt(), visit.arrivedAt(), startedAt).filter(Objects::nonNull)
                .findFirst();
        if (since.isEmpty() || completedAt == null) return Optional.empty();
        Duration spent = Duration.between(since.get(), completedAt);
        if (spent.compareTo(SHORTEST) < 0 || spent.compareTo(LONGEST) > 0) return Optional.empty();
        int several = Math.max(1, people);
        BigDecimal quarters = BigDecimal.valueOf(spent.toMinutes() * several)
                .divide(new BigDecimal(15), 0, RoundingMode.HALF_UP).max(BigDecimal.ONE);
        return Optional.of(new RecordedHours(since.get(), completedAt, several,
                quarters.divide(QUARTERS, 2, RoundingMode.UNNECESSARY)));
    }

    /** Whether these hours are others than the times tell, by more than is rounded. */
    public boolean contradict(BigDecimal written) {
        return hours.subtract(written).abs().compareTo(ROUNDING) > 0;
    }
}
