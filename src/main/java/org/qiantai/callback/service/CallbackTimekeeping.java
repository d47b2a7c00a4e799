package org.qiantai.callback.service;

import java.util.Comparator;
import java.util.List;
import org.qiantai.callback.domain.Callback;
import org.qiantai.callback.domain.CallbackClocks;
import org.qiantai.callback.repository.Callbacks;
import org.qiantai.callback.repository.CallbacksWithoutClocks;
import org.qiantai.deadline.ClockedModule;
import org.qiantai.deadline.ClockedRecord;
import org.qiantai.deadline.Clocks;
import org.qiantai.platform.security.Actor;
import org.springframework.stereotype.Component;

/** Keeps the clocks of a callback as the callback stands: called after each step, in its transaction. */
@Component
class CallbackTimekeeping implements ClockedModule {
    /** All clocks of a callback have standards of their own. */
    private static final long NO_STANDARD = 0;

    private final Clocks clocks;
    private final Callbacks callbacks;
    private final CallbacksWithoutClocks without;

    CallbackTimekeeping(Clocks clocks, Callbacks callbacks, CallbacksWithoutClocks without) {
        this.clocks = clocks;
        this.callbacks = callbacks;
        this.without = without;
    }

    void keep(Callback callback) { clocks.keep(record(callback), CallbackClocks.of(callback)); }

    @Override
    public long startMissing(long after, int most) {
        List<Long> ids = without.find(after, most);
        callbacks.findByIdIn(ids).forEach(callback -> clocks.adopt(record(callback), CallbackClocks.of(callback)));
        return ids.stream().max(Comparator.naturalOrder()).orElse(after);
    }

    private static ClockedRecord record(Callback callback) {
        return new ClockedRecord(callback.siteId(), CallbackActs.subject(callback), callback.number(),
                "/callbacks/" + callback.number(), Actor.FRONT_DESK, NO_STANDARD);
    }
}
