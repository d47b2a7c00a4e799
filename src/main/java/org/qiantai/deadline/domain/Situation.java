package org.qiantai.deadline.domain;

import org.jspecify.annotations.Nullable;
import org.qiantai.deadline.Severity;
import org.qiantai.deadline.WorkFamily;

/**
 * What a standard is to be chosen for.
 *
 * @param named the code of the standard that the category names; null for what has no category
 */
public record Situation(AppliesTo kind, @Nullable String category, @Nullable String named, @Nullable WorkFamily family,
        @Nullable Severity severity, boolean publicArea, boolean beforeMoveIn) {}
