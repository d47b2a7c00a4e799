package org.qiantai.deadline.domain;

import java.time.Instant;

/**
 * A service standard as it is, or was, in force. Never changed: records keep the version they were judged by.
 *
 * @param number 1 for the first of its code
 * @param madeBy the name of who made it
 */
public record StandardVersion(long id, String code, int number, StandardTerms terms, Instant validFrom,
        String madeBy) {}
