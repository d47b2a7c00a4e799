package org.qiantai.deadline;

import jakarta.persistence.Column;
import jakarta.persistence.Embeddable;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * The due times a record carries, beside the version of the standard they were judged by.
 *
 * @param firstFinishDue the first limit there was; it is never lost, and reports use both
 */
@Embeddable
public record DueTimes(
        @Column(name = "standard_version_id") Long standardVersionId,
        @Column(name = "respond_due") @Nullable Instant respondDue,
        @Column(name = "target_due") @Nullable Instant targetDue,
        @Column(name = "finish_due") @Nullable Instant finishDue,
        @Column(name = "first_finish_due") @Nullable Instant firstFinishDue) {

    /** What a promise sets on a record that had none. */
    public static DueTimes of(Promise promise) {
        return new DueTimes(promise.standardVersionId(), promise.respondDue(), promise.targetDue(), promise.finishDue(),
                promise.finishDue());
    }

    /** Judged by another standard from now on; the first limit stays known. */
    public DueTimes replacedBy(Promise promise) {
        return new DueTimes(promise.standardVersionId(), promise.respondDue(), promise.targetDue(), promise.finishDue(),
                firstFinishDue != null ? firstFinishDue : promise.finishDue());
    }
}
