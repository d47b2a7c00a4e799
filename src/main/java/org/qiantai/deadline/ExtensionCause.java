package org.qiantai.deadline;

/** Where the delay comes from (R-03-63). */
public enum ExtensionCause {
    /** The owner was not in, or wished it later. */
    OWNER,
    /** A part is not there. */
    MATERIAL,
    /** Harder than it looked, or needs others. */
    TECHNICAL,
    /** Rain, storm, frost. */
    WEATHER,
    /** What the reason says. */
    OTHER
}
