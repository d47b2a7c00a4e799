package org.qiantai.servicerequest.domain;

import jakarta.persistence.Column;
import jakarta.persistence.Embeddable;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * How a request ended.
 *
 * @param answer what the caller was told, where telling was enough
 * @param reason why it was declined or cancelled
 * @param mergedIntoId the request it turned out to repeat
 */
@Embeddable
public record Outcome(
        @Column(name = "answer") @Nullable String answer,
        @Column(name = "outcome_reason") @Nullable String reason,
        @Column(name = "merged_into_id") @Nullable Long mergedIntoId,
        @Column(name = "ended_at") @Nullable Instant endedAt) {

    static Outcome answered(String text, Instant at) { return new Outcome(text, null, null, at); }

    static Outcome dropped(String reason, Instant at) { return new Outcome(null, reason, null, at); }

    static Outcome mergedInto(ServiceRequest earlier, Instant at) { return new Outcome(null, null, earlier.id(), at); }

    static Outcome closed(Instant at) { return new Outcome(null, null, null, at); }
}
