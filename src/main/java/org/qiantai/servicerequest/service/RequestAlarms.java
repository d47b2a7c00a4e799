package org.qiantai.servicerequest.service;

import java.util.List;
import org.qiantai.platform.queue.Alarm;
import org.qiantai.platform.queue.Alarms;
import org.qiantai.platform.security.Actor;
import org.qiantai.platform.site.SiteRef;
import org.qiantai.servicerequest.repository.UndispatchedEmergencyQuery;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Emergencies that wait for the dispatch; afterwards they are their orders' affair. */
@Service
class RequestAlarms implements Alarms {
    private final UndispatchedEmergencyQuery rows;

    RequestAlarms(UndispatchedEmergencyQuery rows) { this.rows = rows; }

    @Override
    @Transactional(readOnly = true)
    public List<Alarm> running(Actor actor, SiteRef site) {
        return actor.readsWholeSite() ? rows.running(site.id()) : List.of();
    }
}
