package org.qiantai.repairorder.service;

import java.util.List;
import org.qiantai.platform.queue.Alarm;
import org.qiantai.platform.queue.Alarms;
import org.qiantai.platform.security.Actor;
import org.qiantai.platform.site.SiteRef;
import org.qiantai.repairorder.repository.EmergencyQuery;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Emergencies that a department works on. */
@Service
class OrderAlarms implements Alarms {
    private final EmergencyQuery rows;

    OrderAlarms(EmergencyQuery rows) { this.rows = rows; }

    @Override
    @Transactional(readOnly = true)
    public List<Alarm> running(Actor actor, SiteRef site) {
        return rows.running(site.id(), actor.readsWholeSite() ? null : actor.id());
    }
}
