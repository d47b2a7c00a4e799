package org.qiantai.platform.queue;

import java.util.List;
import org.qiantai.platform.security.Actor;
import org.qiantai.platform.site.SiteRef;

/** A module's answer to "what waits for my decision?"; the page {@code /approvals} asks all modules. */
public interface Approvals {
    /** At most {@link Approval#SHOWN}, the oldest first; none for somebody who decides nothing here. */
    List<Approval> waitingFor(Actor actor, SiteRef site);
}
