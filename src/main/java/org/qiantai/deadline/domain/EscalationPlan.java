package org.qiantai.deadline.domain;

import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.qiantai.calendar.CountingClock;
import org.qiantai.calendar.Deadlines;
import org.qiantai.calendar.WorkCalendar;

/** When a clock comes to which step, and whom that concerns; in the order in which it happens. */
public record EscalationPlan(List<Planned> steps) {
    private static final int WHOLE = 100;

    public record Planned(EscalationStep step, Instant at, Set<Addressee> told) {}

    /**
     * @param rules one for each step at most
     * @param counting how the clock's time is counted
     */
    public static EscalationPlan of(TimerRow clock, Collection<EscalationRule> rules, CountingClock counting,
            WorkCalendar calendar) {
        return new EscalationPlan(rules.stream().flatMap(rule -> at(rule, clock, counting, calendar).stream()
                .map(at -> new Planned(rule.step(), at.truncatedTo(ChronoUnit.MICROS), rule.told())))
                .sorted(Comparator.comparing(Planned::at).thenComparing(Planned::step)).toList());
    }

    private static Optional<Instant> at(EscalationRule rule, TimerRow clock, CountingClock counting,
            WorkCalendar calendar) {
        return switch (rule.step()) {
            // Not a matter of time: told with the change that makes it so.
            case AT_ONCE -> Optional.empty();
            case SOON -> Optional.ofNullable(rule.percentLeft())
                    .map(left -> Deadlines.partWay(counting, clock.startedAt(), clock.dueAt(), WHOLE - left, calendar));
            case LIMIT -> Optional.of(clock.dueAt());
            case LATER -> Optional.ofNullable(rule.delay())
                    .map(delay -> Deadlines.due(delay, clock.dueAt(), calendar).at());
        };
    }

    /** The steps reached by now that have not been done, in their order. */
    public List<Planned> reached(Instant now, Set<EscalationStep> done) {
        return open(done).filter(step -> !step.at().isAfter(now)).toList();
    }

    /** When the next step is reached. */
    public Optional<Instant> next(Instant now, Set<EscalationStep> done) {
        return open(done).map(Planned::at).filter(at -> at.isAfter(now)).findFirst();
    }

    private Stream<Planned> open(Set<EscalationStep> done) {
        return steps.stream().filter(step -> !done.contains(step.step()));
    }
}
