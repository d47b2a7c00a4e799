package org.qiantai.servicerequest.service;

import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.qiantai.deadline.Circumstances;
import org.qiantai.servicerequest.domain.Caller;
import org.qiantai.servicerequest.domain.Channel;
import org.qiantai.servicerequest.domain.RequestLocation;

/**
 * What the desk's form asks to be logged.
 *
 * @param receivedAt null for now
 * @param lateNote why it is entered later than it was said
 * @param departments whom to dispatch to at once; empty to log only
 * @param answer what the caller was told at once; null for a matter that stays open
 */
public record IntakeCommand(UUID token, Channel channel, String categoryCode, String description, RequestLocation where,
        @Nullable Caller caller, @Nullable Instant receivedAt, @Nullable String lateNote, Circumstances circumstances,
        List<String> departments, @Nullable String answer) {

    /** A matter that stays open. */
    public IntakeCommand(UUID token, Channel channel, String categoryCode, String description, RequestLocation where,
            @Nullable Caller caller, @Nullable Instant receivedAt, @Nullable String lateNote,
            Circumstances circumstances, List<String> departments) {
        this(token, channel, categoryCode, description, where, caller, receivedAt, lateNote, circumstances,
                departments, null);
    }

    /** One that is nothing out of the ordinary, except perhaps an emergency. */
    public IntakeCommand(UUID token, Channel channel, String categoryCode, String description, RequestLocation where,
            @Nullable Caller caller, @Nullable Instant receivedAt, @Nullable String lateNote, boolean emergency,
            List<String> departments) {
        this(token, channel, categoryCode, description, where, caller, receivedAt, lateNote,
                Circumstances.ordinary(emergency), departments);
    }
}
