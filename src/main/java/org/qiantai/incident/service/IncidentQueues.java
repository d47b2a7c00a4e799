package org.qiantai.incident.service;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.qiantai.incident.repository.IncidentCalls;
import org.qiantai.incident.repository.IncidentRow;
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
class IncidentQueues implements WorkQueues {
    private final IncidentList list;
    private final IncidentCalls calls;
    private final MessageSource messages;

    IncidentQueues(IncidentList list, IncidentCalls calls, MessageSource messages) {
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
        List<IncidentRow> overrun = list.overrun(site, WorkQueue.COUNTED_TO + 1);
        if (!overrun.isEmpty())
            queues.add(new WorkQueue("incident.queue.overrun", "/incidents?overrun=true&site=" + site.code(),
                    overrun.size(), overrun.stream().limit(WorkQueue.SHOWN).map(this::item).toList(), null));
        int untold = calls.countUntold(site.id(), WorkQueue.COUNTED_TO + 1);
        if (untold > 0)
            queues.add(new WorkQueue("incident.queue.untold", "/incidents?status=ENDED&untold=true&site=" + site.code(),
                    untold,
                    calls.untold(site.id(), WorkQueue.SHOWN).stream()
                            .map(call -> new WorkQueue.Item(call.incidentNumber(),
                                    "/incidents/" + call.incidentNumber(), call.where(), call.name(), null, false))
                            .toList(),
                    null));
        return queues;
    }

    private WorkQueue.Item item(IncidentRow row) {
        Locale locale = LocaleContextHolder.getLocale();
        String where = row.buildings().isEmpty()
                ? messages.getMessage("incident.wholeSite", null, locale)
                : String.join(" ", row.buildings());
        return new WorkQueue.Item(row.number(), "/incidents/" + row.number(), where,
                messages.getMessage("incident.kind." + row.notice().kind(), null, locale), row.notice().untilAt(),
                false);
    }
}
