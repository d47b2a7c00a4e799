package org.qiantai.deadline.service;

import java.util.List;
import java.util.Objects;
import org.qiantai.deadline.Extendable;
import org.qiantai.platform.queue.WorkQueue;
import org.qiantai.platform.queue.WorkQueues;
import org.qiantai.platform.security.Actor;
import org.qiantai.platform.security.Role;
import org.qiantai.platform.site.SiteRef;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** How many extensions wait for the reader's answer. */
@Service
class ExtensionQueues implements WorkQueues {
    private final WaitingExtensions waiting;

    ExtensionQueues(WaitingExtensions waiting) { this.waiting = waiting; }

    @Override
    @Transactional(readOnly = true)
    public List<WorkQueue> of(Actor actor, SiteRef site) {
        if (!actor.is(Role.CENTER_HEAD)) return List.of();
        List<WorkQueue.Item> first = waiting.of(actor, site, WorkQueue.SHOWN).stream().map(ExtensionDetails::record)
                .map(ExtensionQueues::item).toList();
        return List.of(new WorkQueue("extension.queue", "/approvals?site=" + site.code(), waiting.count(actor, site),
                first, null));
    }

    private static WorkQueue.Item item(Extendable record) {
        return new WorkQueue.Item(record.number(), "/extensions/" + record.number(),
                Objects.requireNonNullElse(record.where(), ""), record.what(), record.due().finishDue(), false);
    }
}
