package org.qiantai.deadline;

import jakarta.persistence.Column;
import jakarta.persistence.Embeddable;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import java.time.Instant;

/** How somebody was told that it will be later: who, when, by what means (C-45). */
@Embeddable
public record DelayNotice(
        @Enumerated(EnumType.STRING) @Column(name = "told_party") NotifiedParty party,
        @Column(name = "told_name") String name,
        @Column(name = "told_at") Instant at,
        @Column(name = "told_how") String how) {}
