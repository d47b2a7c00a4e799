package org.qiantai.repairorder.domain;

import jakarta.persistence.Column;
import jakarta.persistence.Embeddable;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import java.time.Instant;

/**
 * Why an order goes back undone, and what the owner was told (R-03-51, R-03-52, C-08). A proposal until it is signed.
 *
 * @param explanation what the owner, or where there is none the finder, was told
 * @param toldHow by whom and by what means
 */
@Embeddable
public record ReturnOfOrder(
        @Enumerated(EnumType.STRING) @Column(name = "return_reason") ReturnReason reason,
        @Column(name = "return_text") String text,
        @Column(name = "return_explanation") String explanation,
        @Column(name = "return_told_how") String toldHow,
        @Column(name = "return_proposed_by") Long proposedBy,
        @Column(name = "return_proposed_at") Instant proposedAt) {}
