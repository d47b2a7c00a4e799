package org.qiantai.outage.service;

import org.qiantai.platform.error.Message;
import org.qiantai.platform.security.Actor;
import org.qiantai.platform.security.Permission;
import org.qiantai.platform.security.Role;
import org.springframework.stereotype.Component;

/** Who publishes outages, logs callers against them and tells them: asked by the page and by the post. */
@Component
public class OutagePolicy {
    /** Publishes, corrects, ends, and tells the callers: the desk, the departments' supervisors, the centre head. */
    public Permission publishing(Actor actor) {
        return Permission.of(actor.grant(Role.RECEPTIONIST).or(() -> actor.grant(Role.SUPERVISOR))
                .or(() -> actor.grant(Role.CENTER_HEAD)), Message.of("outage.refusal.publish"));
    }

    /** What others tell is the desk's to log. */
    public Permission logging(Actor actor) {
        return Permission.of(actor.grant(Role.RECEPTIONIST), Message.of("request.refusal.log"));
    }
}
