package org.qiantai.servicerequest.domain;

import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.qiantai.deadline.Circumstances;

/**
 * What the desk writes down first (R-03-32): time, where, who, what.
 *
 * @param caller null for what staff found themselves
 * @param receivedAt when it was said; earlier than now for a late entry
 */
public record IntakeEntry(UUID formToken, Channel channel, String categoryCode, String description,
        RequestLocation where,
        @Nullable Caller caller, Instant receivedAt, Circumstances circumstances) {}
