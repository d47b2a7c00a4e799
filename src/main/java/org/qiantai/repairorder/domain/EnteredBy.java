package org.qiantai.repairorder.domain;

import org.jspecify.annotations.Nullable;
import org.qiantai.platform.security.Grant;
import org.qiantai.platform.security.Role;

/** Whose hand entered a worker's step: the supervisor's or the desk's is named as such in the timeline (domain.md §3). */
public enum EnteredBy {
    WORKER, SUPERVISOR, DESK;

    public static EnteredBy of(@Nullable Grant grant) {
        if (grant == null || grant.role() == Role.TECHNICIAN) return WORKER;
        return grant.role() == Role.RECEPTIONIST ? DESK : SUPERVISOR;
    }
}
