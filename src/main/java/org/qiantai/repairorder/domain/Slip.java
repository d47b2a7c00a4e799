package org.qiantai.repairorder.domain;

import jakarta.persistence.Column;
import jakarta.persistence.Embeddable;
import java.math.BigDecimal;
import java.time.Instant;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.qiantai.platform.security.Actor;

/**
 * What the worker writes on the slip (R-03-43..45). Completed by word first; everything else may follow.
 *
 * @param completedAt when the work was done; amendments never move it
 * @param completedBy the user who entered the completion, and so does not review it
 * @param hours man-hours, preparation included
 * @param hoursNote why they are others than the steps' times tell
 * @param completionChecks null on a slip from before it was asked for
 * @param workerDrawn the name written by hand, where it was; {@code ownerDrawn} too (R-03-44, R-07-11)
 * @param dueAt when it is to be back at the desk
 */
@Embeddable
public record Slip(
        @Column(name = "completed_at") @Nullable Instant completedAt,
        @Column(name = "completed_by") @Nullable Long completedBy,
        @Column(name = "solved_by_phone") Boolean solvedByPhone,
        @Column(name = "content") @Nullable String content,
        @Column(name = "no_materials") Boolean noMaterials,
        @Column(name = "hours") @Nullable BigDecimal hours,
        @Column(name = "hours_note") @Nullable String hoursNote,
        @Nullable CompletionChecks completionChecks,
        @Column(name = "labour_fee") @Nullable BigDecimal labourFee,
        @Column(name = "worker_signature") @Nullable String workerSignature,
        @Column(name = "worker_signed_at") @Nullable Instant workerSignedAt,
        @Column(name = "worker_drawn_id") @Nullable Long workerDrawn,
        @Column(name = "owner_signature") @Nullable String ownerSignature,
        @Column(name = "owner_signed_at") @Nullable Instant ownerSignedAt,
        @Column(name = "owner_drawn_id") @Nullable Long ownerDrawn,
        @Column(name = "no_owner_signature") @Nullable String noOwnerSignature,
        @Column(name = "slip_due_at") @Nullable Instant dueAt) {

    static final Slip EMPTY = new Slip(null, null, false, null, false, null, null, CompletionChecks.UNSAID, null, null,
            null,
            null, null, null, null, null, null);

    Slip completed(Completion word, boolean byPhone, Actor by) {
        return new Slip(word.at(), by.id(), byPhone, word.content(), noMaterials || byPhone, hours, hoursNote,
                word.completionChecks(), labourFee, workerSignature, workerSignedAt, workerDrawn, ownerSignature,
                ownerSignedAt, ownerDrawn,
                noOwnerSignature, word.slipDue());
    }

    Slip amended(SlipEntry entry, Instant now) {
        return new Slip(completedAt, completedBy, solvedByPhone, entry.content(),
                entry.noMaterials() && entry.materials().isEmpty(), entry.hours(),
                entry.hours() == null ? null : entry.hoursNote(),
                entry.completionChecks(), entry.labourFee(), entry.workerSignature(),
                signedAt(entry.workerSignature(), workerSignature, workerSignedAt, now),
                drawn(entry.workerSignature(), workerSignature, workerDrawn), entry.ownerSignature(),
                signedAt(entry.ownerSignature(), ownerSignature, ownerSignedAt, now),
                drawn(entry.ownerSignature(), ownerSignature, ownerDrawn), entry.noOwnerSignature(), dueAt);
    }

    /** Names that stand there are written by hand as well, now. */
    Slip drawn(@Nullable Long worker, @Nullable Long owner, Instant now) {
        return new Slip(completedAt, completedBy, solvedByPhone, content, noMaterials, hours, hoursNote,
                completionChecks,
                labourFee, workerSignature, worker == null ? workerSignedAt : now,
                worker == null ? workerDrawn : worker,
                ownerSignature, owner == null ? ownerSignedAt : now, owner == null ? ownerDrawn : owner,
                noOwnerSignature, dueAt);
    }

    /** Not really done: what was used so far stays, the word and the signatures on it do not. */
    Slip reopened() {
        return new Slip(null, null, false, content, noMaterials, hours, null, CompletionChecks.UNSAID, labourFee, null,
                null,
                null, null, null, null, null, null);
    }

    private static @Nullable Instant signedAt(@Nullable String name, @Nullable String before, @Nullable Instant at,
            Instant now) {
        if (name == null) return null;
        return Objects.equals(name, before) ? at : now;
    }

    /** Another name is another's signature. */
    private static @Nullable Long drawn(@Nullable String name, @Nullable String before, @Nullable Long drawing) {
        return name != null && name.equals(before) ? drawing : null;
    }
}
