package org.qiantai.deadline;

import java.util.List;
import org.qiantai.deadline.repository.RunningClocks;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** What runs on a record, with the mark of what was reported; templates call it as {@code @clockMarks}. */
@Component("clockMarks")
public class ClockMarks {
    private final RunningClocks clocks;

    ClockMarks(RunningClocks clocks) { this.clocks = clocks; }

    /** The clocks of the record of that number, the most pressing first; none for a record of another site. */
    @Transactional(readOnly = true)
    public List<RunningClock> of(String number) { return clocks.running(number); }
}
