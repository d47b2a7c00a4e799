package org.qiantai.desk.service;

import java.util.Comparator;
import java.util.List;
import org.qiantai.platform.queue.Approval;
import org.qiantai.platform.queue.Approvals;
import org.qiantai.platform.security.Actor;
import org.qiantai.platform.site.SiteRef;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** What waits for one person's decision, asked of every module. */
@Service
public class MyApprovals {
    private final List<Approvals> modules;

    MyApprovals(List<Approvals> modules) { this.modules = modules; }

    /** The longest waiting first, whatever it is. */
    @Transactional(readOnly = true)
    public List<Approval> of(Actor actor, SiteRef site) {
        return modules.stream().flatMap(module -> module.waitingFor(actor, site).stream())
                .sorted(Comparator.comparing(Approval::since)).toList();
    }
}
