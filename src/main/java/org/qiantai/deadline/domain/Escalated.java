package org.qiantai.deadline.domain;

/** What became of a step that a clock has come to. */
public enum Escalated {
    /** People were told. */
    TOLD,
    /** The rule names nobody. */
    SILENT,
    /** A later step had been reached as well, and that one was told. */
    SUPERSEDED,
    /** The record was done late, before anybody was told. */
    ENDED
}
