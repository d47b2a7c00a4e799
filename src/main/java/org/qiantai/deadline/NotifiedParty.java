package org.qiantai.deadline;

/** Who is told that it will be later (C-45, domain.md §3). */
public enum NotifiedParty {
    /** Whoever called about it. */
    OWNER,
    /** Staff found it, and nobody called. */
    FINDER,
    /** Neither owner nor finder: a public area. */
    CS_SUPERVISOR
}
