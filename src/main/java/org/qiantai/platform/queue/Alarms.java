package org.qiantai.platform.queue;

import java.util.List;
import org.qiantai.platform.security.Actor;
import org.qiantai.platform.site.SiteRef;

/** A module's answer to "what emergencies run?"; the banner of every page asks all modules. */
public interface Alarms {
    /** At most {@link Alarm#SHOWN} that this person may see, the latest first. */
    List<Alarm> running(Actor actor, SiteRef site);
}
