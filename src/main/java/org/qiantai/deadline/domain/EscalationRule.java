package org.qiantai.deadline.domain;

import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.qiantai.calendar.Limit;

/**
 * Whom to tell when a clock has come to a step.
 *
 * @param standardCode null for every standard that has no rule of its own for the step
 * @param percentLeft how much of the time is left: of SOON alone
 * @param delay how long after the limit: of LATER alone
 * @param told nobody, where the step is only noted
 */
public record EscalationRule(long id, @Nullable String standardCode, EscalationStep step, @Nullable Integer percentLeft,
        @Nullable Limit delay, Set<Addressee> told, int version) {}
