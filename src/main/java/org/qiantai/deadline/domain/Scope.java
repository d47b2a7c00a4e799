package org.qiantai.deadline.domain;

import org.jspecify.annotations.Nullable;
import org.qiantai.deadline.Severity;
import org.qiantai.deadline.WorkFamily;

/**
 * What a standard applies to; a criterion that is null does not matter.
 *
 * @param categoryCode only work of this category
 * @param beforeMoveIn only before, or only after, the owner moved in
 */
public record Scope(AppliesTo appliesTo, @Nullable String categoryCode, @Nullable Severity severity,
        @Nullable Boolean publicArea, @Nullable Boolean beforeMoveIn, @Nullable WorkFamily family) {}
