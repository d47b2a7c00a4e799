package org.qiantai.repairorder.domain;

import jakarta.persistence.Column;
import jakarta.persistence.Embeddable;
import java.time.Instant;
import org.qiantai.platform.security.Actor;

/**
 * A reviewer's word that the slip is to be filled again: a review may be refused (R-03-46). The work itself is done.
 *
 * @param note what is wrong with it
 */
@Embeddable
public record SlipCorrection(
        @Column(name = "correction_note") String note,
        @Column(name = "correction_asked_at") Instant askedAt,
        @Column(name = "correction_asked_by") Long askedBy) {
    static SlipCorrection of(String note, Actor by, Instant now) { return new SlipCorrection(note, now, by.id()); }
}
