package org.qiantai.timeline;

import java.time.Instant;

/** Who touched a record last. */
public record LastChange(String by, Instant at) {}
