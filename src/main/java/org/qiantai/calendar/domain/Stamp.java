package org.qiantai.calendar.domain;

import java.time.Instant;

/**
 * By whom and when something came to be as it is.
 *
 * @param version what a form's version is compared with; 0 where nothing was ever said
 */
public record Stamp(String by, Instant at, int version) {
    /** Stands for the program's name, which nobody has. */
    public static final String PROGRAM = "-";

    public static final Stamp NONE = new Stamp(PROGRAM, Instant.EPOCH, 0);

    /** Whether a person did it, and not the program as it came. */
    public boolean isByPerson() {
        return !by.equals(PROGRAM);
    }
}
