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
 */
public record Promise(long standardVersionId, String standardCode, String sourceRule, @Nullable Instant respondDue,
        @Nullable Instant targetDue, @Nullable Instant finishDue) {}
