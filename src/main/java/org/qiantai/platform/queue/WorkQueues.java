package org.qiantai.platform.queue;

import java.util.List;
import org.qiantai.platform.security.Actor;
import org.qiantai.platform.site.SiteRef;

/** A module's answer to "what must I do now?"; the home page asks all modules. */
public interface WorkQueues {
    /** The queues of this person at this site, the most pressing first; empty ones too, so that "nothing" is an answer. */
    List<WorkQueue> of(Actor actor, SiteRef site);

    /** Whether the live board shows the same in its lanes ({@link BoardLanes}). */
    default boolean isOnBoard() {
        return false;
    }
}
