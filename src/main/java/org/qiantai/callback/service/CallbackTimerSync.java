package org.qiantai.callback.service;

import java.util.Comparator;
import java.util.List;
import org.qiantai.callback.domain.Callback;
import org.qiantai.callback.domain.CallbackTimers;
import org.qiantai.callback.repository.CallbackRepository;
import org.qiantai.callback.repository.CallbacksWithoutTimersQuery;
import org.qiantai.deadline.TimedModule;
import org.qiantai.deadline.TimedRecord;
import org.qiantai.deadline.Timers;
import org.qiantai.platform.security.Actor;
import org.springframework.stereotype.Component;

/** Keeps the clocks of a callback as the callback stands: called after each step, in its transaction. */
@Component
class CallbackTimerSync implements TimedModule {
    /** All clocks of a callback have standards of their own. */
    private static final long NO_STANDARD = 0;

    private final Timers clocks;
    private final CallbackRepository callbacks;
    private final CallbacksWithoutTimersQuery without;

    CallbackTimerSync(Timers clocks, CallbackRepository callbacks, CallbacksWithoutTimersQuery without) {
        this.clocks = clocks;
        this.callbacks = callbacks;
        this.without = without;
    }

    void keep(Callback callback) { clocks.keep(record(callback), CallbackTimers.of(callback)); }

    @Override
    public long startMissing(long after, int most) {
        List<Long> ids = without.find(after, most);
        callbacks.findByIdIn(ids).forEach(callback -> clocks.adopt(record(callback), CallbackTimers.of(callback)));
        return ids.stream().max(Comparator.naturalOrder()).orElse(after);
    }

    private static TimedRecord record(Callback callback) {
        return new TimedRecord(callback.siteId(), CallbackTransitions.subject(callback), callback.number(),
                "/callbacks/" + callback.number(), Actor.FRONT_DESK, NO_STANDARD);
    }
}
