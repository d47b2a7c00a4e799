package org.qiantai.repairorder.domain;

import jakarta.persistence.Column;
import jakarta.persistence.Embeddable;
import java.math.BigDecimal;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * What was settled in writing with the owner before a service (R-03-58); it is the owner's consent.
 *
 * @param text the requirements
 * @param servedAt when the service is to be done
 * @param price null where it is free
 * @param document the paper's number or place
 */
@Embeddable
public record Agreement(
        @Column(name = "agreement_text") String text,
        @Column(name = "agreement_for") Instant servedAt,
        @Column(name = "agreement_price") @Nullable BigDecimal price,
        @Column(name = "agreement_document") @Nullable String document,
        @Column(name = "agreed_with") String agreedWith,
        @Column(name = "agreed_at") Instant agreedAt) {}
