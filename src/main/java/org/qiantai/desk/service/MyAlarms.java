package org.qiantai.desk.service;

import java.util.List;
import org.qiantai.platform.queue.Alarm;
import org.qiantai.platform.queue.Alarms;
import org.qiantai.platform.security.Actor;
import org.qiantai.platform.site.SiteRef;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** The emergencies that run at a site, asked of every module. */
@Service
public class MyAlarms {
    private final List<Alarms> modules;

    MyAlarms(List<Alarms> modules) { this.modules = modules; }

    @Transactional(readOnly = true)
    public List<Alarm> of(Actor actor, SiteRef site) {
        return modules.stream().flatMap(module -> module.running(actor, site).stream()).limit(Alarm.SHOWN).toList();
    }
}
