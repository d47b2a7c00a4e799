package org.qiantai.servicerequest.controller;

import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.time.LocalDateTime;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.qiantai.deadline.Circumstances;
import org.qiantai.deadline.Severity;
import org.qiantai.estate.OccupantRef;
import org.qiantai.estate.UnitRef;
import org.qiantai.platform.text.Typed;
import org.qiantai.servicerequest.domain.Channel;
import org.springframework.format.annotation.DateTimeFormat;

/**
 * What the desk fills in while the caller speaks (R-03-32, R-08-19).
 *
 * @param unit the room as people say it; {@code place} instead for a public area
 * @param receivedAt local time at the site; empty for now
 * @param departments whom to dispatch to; empty for the category's usual one
 * @param then what the button says: dispatch, log only, or answer at once
 * @param atDesk whether the form stands on the desk's page, which answers in place
 * @param answer what the caller was told, {@code cardId} the answer card that was read out
 */
record IntakeForm(@Nullable @Size(max = 30) String unit, @Nullable Long occupantId,
        @Nullable @Size(max = 100) String place,
        @Nullable @Size(max = 200) String noUnitReason, @Nullable @Size(max = 40) String callerName,
        @Nullable @Size(max = 30) String callerPhone, @Nullable @NotNull Channel channel,
        @Nullable @NotBlank String categoryCode, @Nullable @NotBlank @Size(max = 2000) String description,
        @Nullable Boolean emergency, @Nullable Severity severity, @Nullable Boolean beforeMoveIn,
        @Nullable @DateTimeFormat(pattern = "yyyy-MM-dd'T'HH:mm") LocalDateTime receivedAt,
        @Nullable @Size(max = 200) String lateNote, @Nullable List<String> departments, @Nullable Then then,
        @NotNull UUID token, @Nullable Boolean atDesk, @Nullable @Size(max = 1000) String answer,
        @Nullable Long cardId) {

    /** The category of a fire call, whose first question is for the exact place (R-08-16). */
    static final String FIRE = "FIRE";

    /** What happens after logging. */
    enum Then { DISPATCH, LOG, ANSWER }

    /** @param desk whether somebody of the desk fills it in; others log what they found themselves (R-03-31) */
    static IntakeForm empty(boolean desk) {
        return new IntakeForm(null, null, null, null, null, null, desk ? Channel.PHONE : Channel.STAFF, null, null,
                null,
                Severity.ORDINARY, null, null, null, null, null, UUID.randomUUID(), null, null, null);
    }

    /** On the desk's page. */
    IntakeForm atTheDesk() { return about(categoryCode, emergency, true); }

    /** Without a room: a public area, or a caller who does not say where. */
    IntakeForm somewhere(@Nullable String typed) {
        return saidBy(null, null, Typed.orNull(typed), callerName, callerPhone);
    }

    /** Somebody calls because it burns; for a name there is no time. */
    IntakeForm onFire(String caller) {
        return saidBy(unit, occupantId, place, caller, callerPhone).about(FIRE, true, atDesk);
    }

    /** With the household already found. */
    IntakeForm of(@Nullable UnitRef known, @Nullable OccupantRef person) {
        if (known == null) return this;
        if (person == null) return saidBy(known.code(), null, place, null, null);
        return saidBy(known.code(), person.id(), place, person.name(),
                person.phones().isEmpty() ? null : person.phones().getFirst());
    }

    private IntakeForm saidBy(@Nullable String where, @Nullable Long who, @Nullable String publicPlace,
            @Nullable String name, @Nullable String phone) {
        return new IntakeForm(where, who, publicPlace, noUnitReason, name, phone, channel, categoryCode, description,
                emergency, severity, beforeMoveIn, receivedAt, lateNote, departments, then, token, atDesk, answer,
                cardId);
    }

    private IntakeForm about(@Nullable String category, @Nullable Boolean urgent, @Nullable Boolean desk) {
        return new IntakeForm(unit, occupantId, place, noUnitReason, callerName, callerPhone, channel, category,
                description, urgent, severity, beforeMoveIn, receivedAt, lateNote, departments, then, token, desk,
                answer, cardId);
    }

    Circumstances circumstances() { return circumstances(emergency, severity, beforeMoveIn); }

    static Circumstances circumstances(@Nullable Boolean emergency, @Nullable Severity severity,
            @Nullable Boolean beforeMoveIn) {
        return new Circumstances(Boolean.TRUE.equals(emergency), severity == null ? Severity.ORDINARY : severity,
                Boolean.TRUE.equals(beforeMoveIn));
    }

    /** Whether the caller has been told already. */
    boolean isAnswered() {
        return then == Then.ANSWER || cardId != null;
    }

    boolean isAtDesk() { return Boolean.TRUE.equals(atDesk); }
}
