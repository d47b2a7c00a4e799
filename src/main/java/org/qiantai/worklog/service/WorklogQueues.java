package org.qiantai.worklog.service;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.qiantai.platform.queue.WorkQueue;
import org.qiantai.platform.queue.WorkQueues;
import org.qiantai.platform.security.Actor;
import org.qiantai.platform.security.Role;
import org.qiantai.platform.site.SiteRef;
import org.qiantai.worklog.domain.ShiftHandover;
import org.qiantai.worklog.repository.ClosingRow;
import org.springframework.context.i18n.LocaleContextHolder;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** What waits with the log: items to take over, and before the end of the day what is not yet looked at. */
@Service
class WorklogQueues implements WorkQueues {
    private final ShiftHandoverQueryService handovers;
    private final Closing closing;
    private final WorklogPolicy policy;
    private final Shifts shifts;

    WorklogQueues(ShiftHandoverQueryService handovers, Closing closing, WorklogPolicy policy, Shifts shifts) {
        this.handovers = handovers;
        this.closing = closing;
        this.policy = policy;
        this.shifts = shifts;
    }

    @Override
    @Transactional(readOnly = true)
    public List<WorkQueue> of(Actor actor, SiteRef site) {
        List<WorkQueue> queues = new ArrayList<>();
        String today = "/worklog/" + shifts.now(site).day() + "?site=" + site.code();
        if (!policy.takers(site.id(), actor).isEmpty())
            queues.add(waiting(handovers.waitingFor(site, actor), today + "#handovers"));
        if (actor.is(Role.RECEPTIONIST) && closing.isNear(site)) {
            List<ClosingRow> left = closing.of(site, shifts.now(site).day()).stream().filter(row -> !row.isTicked())
                    .toList();
            // Before the end of the day alone, and gone when all is looked at.
            if (!left.isEmpty()) queues.add(closing(left, today + "#closing"));
        }
        return queues;
    }

    private static WorkQueue waiting(List<ShiftHandover> items, String href) {
        return new WorkQueue("worklog.queue.toAccept", href, items.size(), items.stream().limit(WorkQueue.SHOWN)
                .map(item -> new WorkQueue.Item(item.writerName(), href, item.about().orElse(""), item.text(), null,
                        false))
                .toList(), null);
    }

    private static WorkQueue closing(List<ClosingRow> left, String href) {
        Locale locale = LocaleContextHolder.getLocale();
        return new WorkQueue("worklog.queue.closing", href, left.size(), left.stream().limit(WorkQueue.SHOWN)
                .map(row -> new WorkQueue.Item("", href, "", row.name(locale), null, false)).toList(), null);
    }
}
