package org.qiantai.callback.service;

import java.util.List;
import org.qiantai.callback.domain.Callback;
import org.qiantai.callback.domain.CallbackDueTime;
import org.qiantai.callback.domain.CallbackStatus;
import org.qiantai.callback.repository.CallbackRepository;
import org.qiantai.deadline.DueRecords;
import org.qiantai.deadline.DueTimesRecounted;
import org.qiantai.platform.site.SiteRef;
import org.qiantai.timeline.NewEntry;
import org.qiantai.timeline.Timeline;
import org.springframework.data.domain.Limit;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/** Counts the waiting callbacks and checks again in a changed calendar. */
@Component
@Transactional(propagation = Propagation.MANDATORY)
class CallbackRecount implements DueRecords {
    private final CallbackRepository callbacks;
    private final CallbackDue due;
    private final CallbackTimerSync timekeeping;
    private final Timeline timeline;

    CallbackRecount(CallbackRepository callbacks, CallbackDue due, CallbackTimerSync timekeeping, Timeline timeline) {
        this.callbacks = callbacks;
        this.due = due;
        this.timekeeping = timekeeping;
        this.timeline = timeline;
    }

    @Override
    public long recount(SiteRef site, String change, long after, int most) {
        List<Callback> waited = callbacks.waited(site.id(), after, Limit.of(most));
        waited.forEach(callback -> recount(callback, site, change));
        return waited.isEmpty() ? after : waited.getLast().id();
    }

    private void recount(Callback callback, SiteRef site, String change) {
        CallbackDueTime before = callback.dueTime();
        if (before.from() == null) return;
        CallbackDueTime now = callback.status() == CallbackStatus.VERIFYING
                ? due.checkBy(site, before.from())
                : due.callBy(site, before.from());
        if (now.at().equals(before.at()) && now.provisional() == before.provisional()) return;
        callback.recount(now);
        callbacks.save(callback);
        timeline.append(NewEntry.ofProgram(site.id(), CallbackTransitions.subject(callback),
                new DueTimesRecounted(change, before.at(), now.at(), now.provisional())));
        timekeeping.keep(callback);
    }
}
