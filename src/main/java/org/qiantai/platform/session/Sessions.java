package org.qiantai.platform.session;

import org.jspecify.annotations.Nullable;

/** Ends sessions from elsewhere than their own sign-out. */
public interface Sessions {
    /**
     * Ends the user's sessions: at once on this node, within a minute on the others.
     *
     * @param keptId the id of the session that goes on, null when none does
     */
    void endOthers(String username, @Nullable String keptId);
}
