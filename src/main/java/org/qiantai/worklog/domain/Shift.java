package org.qiantai.worklog.domain;

import jakarta.persistence.Embeddable;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import java.time.LocalDate;
import java.util.Comparator;

/** One shift. A night belongs to the day on whose evening it begins. */
@Embeddable
public record Shift(LocalDate day, @Enumerated(EnumType.STRING) ShiftKind kind) implements Comparable<Shift> {
    private static final Comparator<Shift> IN_TIME = Comparator.comparing(Shift::day).thenComparing(Shift::kind);

    @Override
    public int compareTo(Shift other) { return IN_TIME.compare(this, other); }

    public boolean isBefore(Shift other) { return compareTo(other) < 0; }
}
