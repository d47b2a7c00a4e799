package org.qiantai.calendar.domain;

import java.time.Instant;

/**
 * By whom and when something came to be as it is.
 *
 * @param version what a form's version is compared with; 0 where nothing was ever said
 */
public record Stamp(String by, Instant at, int version) {
    public static final Stamp NONE = new Stamp("-", Instant.EPOCH, 0);
}
