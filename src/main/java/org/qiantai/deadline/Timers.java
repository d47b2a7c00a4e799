package org.qiantai.deadline;

import java.util.Collection;
import org.qiantai.timeline.Subject;

/** The clocks that run on records; the program looks after them and tells people when one has come so far. */
public interface Timers {
    /**
     * Makes these the running clocks of the record, and no others: what is missing starts, what has another end is moved,
     * what is not named ends. In the transaction of the change that made the record so.
     */
    void keep(TimedRecord record, Collection<TimerSetting> running);

    /** The same for a record that has come to be in this transaction, and so has had none. */
    void begin(TimedRecord record, Collection<TimerSetting> running);

    /**
     * The same for a record that has never had a clock, though it is older: what has passed by now is noted, and nobody is
     * told of it.
     */
    void adopt(TimedRecord record, Collection<TimerSetting> running);

    /** The clock begins anew, if it runs: urged, so another five minutes (R-08-22). In the caller's transaction. */
    void restart(Subject subject, TimerKind kind);
}
