package org.qiantai.deadline.service;

import java.util.List;
import java.util.stream.Stream;
import org.qiantai.platform.queue.Approval;
import org.qiantai.platform.queue.Approvals;
import org.qiantai.platform.security.Actor;
import org.qiantai.platform.site.SiteRef;
import org.springframework.stereotype.Service;

/** Extensions that wait for the centre head or the director (R-03-49, R-03-50). */
@Service
class ExtensionApprovals implements Approvals {
    private final WaitingExtensions waiting;

    ExtensionApprovals(WaitingExtensions waiting) { this.waiting = waiting; }

    @Override
    public List<Approval> waitingFor(Actor actor, SiteRef site) {
        return waiting.of(actor, site, Approval.SHOWN).stream()
                .flatMap(matter -> Stream.ofNullable(matter.asked())
                        .map(asked -> Approval.of(asked.requestedAt(), "deadline/extension/approval", matter)))
                .toList();
    }
}
