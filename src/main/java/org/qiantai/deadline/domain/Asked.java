package org.qiantai.deadline.domain;

import java.time.Instant;
import org.jspecify.annotations.Nullable;
import org.qiantai.deadline.ExtensionCause;
import org.qiantai.deadline.OwnerAssent;
import org.qiantai.deadline.Telling;

/**
 * What is asked for: until when, why, and what the owner was told and said.
 *
 * @param assent the owner's word, where they gave one
 */
public record Asked(Instant newDue, ExtensionCause cause, String reason, Telling told, @Nullable OwnerAssent assent) {}
