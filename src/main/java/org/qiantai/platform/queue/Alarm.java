package org.qiantai.platform.queue;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * An emergency that runs.
 *
 * @param where room or place
 * @param who has it, null for nobody yet
 * @param onSiteBy until when somebody must be there; null once somebody is
 * @param underWay whether somebody has left for it
 */
public record Alarm(String number, String href, String where, String what, @Nullable String who,
        @Nullable Instant onSiteBy, boolean underWay) {
    /** More at once nobody can read. */
    public static final int SHOWN = 5;

    /** Whether nobody is there or on the way: then the desk's bell rings. */
    public boolean rings() {
        return onSiteBy != null && !underWay;
    }
}
