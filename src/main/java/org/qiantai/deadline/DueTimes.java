package org.qiantai.deadline;

import jakarta.persistence.Column;
import jakarta.persistence.Embeddable;
import java.time.Instant;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * The due times a record carries, beside the version of the standard they were judged by.
 *
 * @param firstFinishDue the first limit there was; it is never lost, and reports use both
 * @param countedFrom when the clocks started; null where a date was entered, which no calendar moves
 * @param provisional a limit reaches into a year whose holidays are not known yet, so that it may move
 */
@Embeddable
public record DueTimes(
        @Column(name = "standard_version_id") Long standardVersionId,
        @Column(name = "respond_due") @Nullable Instant respondDue,
        @Column(name = "target_due") @Nullable Instant targetDue,
        @Column(name = "finish_due") @Nullable Instant finishDue,
        @Column(name = "first_finish_due") @Nullable Instant firstFinishDue,
        @Column(name = "due_from") @Nullable Instant countedFrom,
        @Column(name = "due_provisional") Boolean provisional) {

    /** With a limit that people entered: agreed, wished for, extended. */
    public DueTimes(Long standardVersionId, @Nullable Instant respondDue, @Nullable Instant targetDue,
            @Nullable Instant finishDue, @Nullable Instant firstFinishDue) {
        this(standardVersionId, respondDue, targetDue, finishDue, firstFinishDue, null, false);
    }

    /** What a promise sets on a record that had none. */
    public static DueTimes of(Promise promise) {
        return new DueTimes(promise.standardVersionId(), promise.respondDue(), promise.targetDue(), promise.finishDue(),
                promise.finishDue(), promise.countedFrom(), promise.provisional());
    }

    /** Judged by another standard from now on; the first limit stays known. */
    public DueTimes replacedBy(Promise promise) {
        return new DueTimes(promise.standardVersionId(), promise.respondDue(), promise.targetDue(), promise.finishDue(),
                firstFinishDue != null ? firstFinishDue : promise.finishDue(), promise.countedFrom(),
                promise.provisional());
    }

    /** Counted again from the same start in another calendar; the first limit moves along where it is the present one. */
    public DueTimes recountedAs(Promise promise) {
        boolean isFirst = Objects.equals(firstFinishDue, finishDue);
        return new DueTimes(standardVersionId, promise.respondDue(), promise.targetDue(), promise.finishDue(),
                isFirst ? promise.finishDue() : firstFinishDue, promise.countedFrom(), promise.provisional());
    }

    /** What people look at first: the limit, else the time to be on site or to answer. */
    public @Nullable Instant foremost() {
        return finishDue != null ? finishDue : respondDue;
    }

    /** An approved extension: the limit moves, the first one stays (R-03-49, C-28). */
    public DueTimes extendedTo(Instant newFinishDue) {
        return new DueTimes(standardVersionId, respondDue, targetDue, newFinishDue, firstFinishDue);
    }

    /** Whether people have moved the limit beyond the first one; a count in another calendar moves both. */
    public boolean isExtended() {
        return countedFrom == null && firstFinishDue != null && finishDue != null && finishDue.isAfter(firstFinishDue);
    }

    /** A date agreed where the standard leaves it open (R-03-57, R-03-58); a first limit there was stays known. */
    public DueTimes agreedOn(Instant agreed) {
        return new DueTimes(standardVersionId, respondDue, targetDue, agreed,
                firstFinishDue != null ? firstFinishDue : agreed);
    }

    /** The owner's wish for a later date, recorded before the first limit passed: it takes that limit's place (C-01). */
    public DueTimes wishedFor(Instant wished) {
        return new DueTimes(standardVersionId, respondDue, targetDue, wished, wished);
    }

    /** R-10-59, {@code raw}: done after the first limit. Done in the very minute is in time; without a limit nothing is late. */
    public boolean isLateRaw(Instant doneAt) {
        return firstFinishDue != null && doneAt.isAfter(firstFinishDue);
    }

    /** C-28, {@code adjusted}: done after the limit as it was validly extended. */
    public boolean isLateAdjusted(Instant doneAt) {
        return finishDue != null && doneAt.isAfter(finishDue);
    }
}
