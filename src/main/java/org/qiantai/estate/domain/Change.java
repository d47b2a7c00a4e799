package org.qiantai.estate.domain;

import jakarta.persistence.Embeddable;
import java.time.Instant;

/** Who changed a record last, and when: what somebody with a stale form is told. */
@Embeddable
public record Change(Instant changedAt, String changedBy) {}
