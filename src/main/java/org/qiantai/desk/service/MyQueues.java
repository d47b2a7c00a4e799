package org.qiantai.desk.service;

import java.util.List;
import org.qiantai.platform.queue.WorkQueue;
import org.qiantai.platform.queue.WorkQueues;
import org.qiantai.platform.security.Actor;
import org.qiantai.platform.site.SiteRef;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** What waits for one person, asked of every module. */
@Service
public class MyQueues {
    private final List<WorkQueues> modules;

    MyQueues(List<WorkQueues> modules) { this.modules = modules; }

    /** All in one read, so that the page is one moment's truth. */
    @Transactional(readOnly = true)
    public List<WorkQueue> of(Actor actor, SiteRef site) {
        return modules.stream().flatMap(module -> module.of(actor, site).stream()).toList();
    }

    /** What the live board does not show; nothing of what is empty. */
    @Transactional(readOnly = true)
    public List<WorkQueue> besideBoard(Actor actor, SiteRef site) {
        return modules.stream().filter(module -> !module.isOnBoard())
                .flatMap(module -> module.of(actor, site).stream()).filter(queue -> queue.count() > 0).toList();
    }
}
