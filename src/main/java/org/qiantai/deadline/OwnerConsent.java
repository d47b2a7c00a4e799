package org.qiantai.deadline;

import jakarta.persistence.Column;
import jakarta.persistence.Embeddable;
import java.time.Instant;

/** The owner's word that it may be later (R-03-56): name, when, how. */
@Embeddable
public record OwnerConsent(
        @Column(name = "agreed_by") String name,
        @Column(name = "agreed_at") Instant at,
        @Column(name = "agreed_how") String how) {}
