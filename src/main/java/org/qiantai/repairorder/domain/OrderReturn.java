package org.qiantai.repairorder.domain;

import jakarta.persistence.Column;
import jakarta.persistence.Embeddable;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * Why an order goes back undone, and what the owner was told (R-03-51, R-03-52, C-08). A proposal until it is signed.
 *
 * @param reason what happens next
 * @param cause the code of the reason on the company's list (C-43); null where the owner declined, and on earlier returns
 * @param explanation what the owner, or where there is none the finder, was told
 * @param toldHow by whom and by what means
 */
@Embeddable
public record OrderReturn(
        @Enumerated(EnumType.STRING) @Column(name = "return_disposition") ReturnDisposition reason,
        @Column(name = "return_text") String text,
        @Column(name = "return_explanation") String explanation,
        @Column(name = "return_told_how") String toldHow,
        @Column(name = "return_proposed_by") Long proposedBy,
        @Column(name = "return_proposed_at") Instant proposedAt,
        @Column(name = "return_reason") @Nullable String cause) {
    /** Of no cause on the company's list: the owner declined the price. */
    public OrderReturn(ReturnDisposition reason, String text, String explanation, String toldHow, Long proposedBy,
            Instant proposedAt) {
        this(reason, text, explanation, toldHow, proposedBy, proposedAt, null);
    }
}
