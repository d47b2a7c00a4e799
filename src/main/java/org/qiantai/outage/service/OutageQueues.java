package org.qiantai.outage.service;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.qiantai.outage.repository.OutageCallRepository;
import org.qiantai.outage.repository.OutageRow;
import org.qiantai.platform.queue.WorkQueue;
import org.qiantai.platform.queue.WorkQueues;
import org.qiantai.platform.security.Actor;
import org.qiantai.platform.security.Role;
import org.qiantai.platform.site.SiteRef;
import org.springframework.context.MessageSource;
import org.springframework.context.i18n.LocaleContextHolder;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** What waits with outages: those that should be over by now, and callers who have not been told yet. */
@Service
class OutageQueues implements WorkQueues {
    private final OutageList list;
    private final OutageCallRepository calls;
    private final MessageSource messages;

    OutageQueues(OutageList list, OutageCallRepository calls, MessageSource messages) {
        this.list = list;
        this.calls = calls;
        this.messages = messages;
    }

    /** Outages are seldom: a lane stands only where there is something in it. */
    @Override
    @Transactional(readOnly = true)
    public List<WorkQueue> of(Actor actor, SiteRef site) {
        if (!actor.is(Role.RECEPTIONIST) && !actor.isCsSupervisor()) return List.of();
        List<WorkQueue> queues = new ArrayList<>();
        List<OutageRow> overrun = list.overrun(site, WorkQueue.COUNTED_TO + 1);
        if (!overrun.isEmpty())
            queues.add(new WorkQueue("outage.queue.overrun", "/outages?overrun=true&site=" + site.code(),
                    overrun.size(), overrun.stream().limit(WorkQueue.SHOWN).map(this::item).toList(), null));
        int untold = calls.countUntold(site.id(), WorkQueue.COUNTED_TO + 1);
        if (untold > 0)
            queues.add(new WorkQueue("outage.queue.untold", "/outages?status=ENDED&untold=true&site=" + site.code(),
                    untold,
                    calls.untold(site.id(), WorkQueue.SHOWN).stream()
                            .map(call -> new WorkQueue.Item(call.outageNumber(),
                                    "/outages/" + call.outageNumber(), call.where(), call.name(), null, false))
                            .toList(),
                    null));
        return queues;
    }

    private WorkQueue.Item item(OutageRow row) {
        Locale locale = LocaleContextHolder.getLocale();
        String where = row.buildings().isEmpty()
                ? messages.getMessage("outage.wholeSite", null, locale)
                : String.join(" ", row.buildings());
        return new WorkQueue.Item(row.number(), "/outages/" + row.number(), where,
                messages.getMessage("outage.kind." + row.notice().kind(), null, locale), row.notice().untilAt(),
                false);
    }
}
