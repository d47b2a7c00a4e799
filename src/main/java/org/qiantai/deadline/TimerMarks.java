package org.qiantai.deadline;

import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.qiantai.deadline.repository.DeadlineTimerRepository;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** What runs on a record, with the mark of what was reported; templates call it as {@code @timerMarks}. */
@Component("timerMarks")
public class TimerMarks {
    private final DeadlineTimerRepository clocks;

    TimerMarks(DeadlineTimerRepository clocks) { this.clocks = clocks; }

    /** The clocks of the record of that number, the most pressing first; none for a record of another site. */
    @Transactional(readOnly = true)
    public List<DeadlineTimer> of(String number) { return clocks.running(number); }

    /** Until when the first clock of these kinds runs, for each of the records that has one. */
    @Transactional(readOnly = true)
    public Map<String, Instant> dueOf(Collection<String> numbers, Set<TimerKind> kinds) {
        return numbers.isEmpty() || kinds.isEmpty() ? Map.of() : clocks.due(numbers, kinds);
    }
}
