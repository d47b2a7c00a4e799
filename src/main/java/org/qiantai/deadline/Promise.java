package org.qiantai.deadline;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * When something must be answered and done.
 *
 * @param standardVersionId the version of the standard it was judged by
 * @param respondDue on site, or first answer; null where the standard sets none
 * @param targetDue tighter than the limit: amber once it has passed
 * @param finishDue the limit; null where a date must still be agreed
 * @param countedFrom when the clocks started; null where nobody counted
 * @param provisional a limit reaches into a year whose holidays are not known yet
 */
public record Promise(long standardVersionId, String standardCode, String sourceRule, @Nullable Instant respondDue,
        @Nullable Instant targetDue, @Nullable Instant finishDue, @Nullable Instant countedFrom, boolean provisional) {

    /** Of times that nobody counted. */
    public Promise(long standardVersionId, String standardCode, String sourceRule, @Nullable Instant respondDue,
            @Nullable Instant targetDue, @Nullable Instant finishDue) {
        this(standardVersionId, standardCode, sourceRule, respondDue, targetDue, finishDue, null, false);
    }
}
