package org.qiantai.deadline.domain;

import java.time.Instant;
import org.jspecify.annotations.Nullable;
import org.qiantai.deadline.ExtensionCause;
import org.qiantai.deadline.OwnerConsent;
import org.qiantai.deadline.DelayNotice;

/**
 * What is asked for: until when, why, and what the owner was told and said.
 *
 * @param consent the owner's word, where they gave one
 */
public record ExtensionTerms(Instant newDue, ExtensionCause cause, String reason, DelayNotice told,
        @Nullable OwnerConsent consent) {}
