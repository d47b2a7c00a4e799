package org.qiantai.servicerequest.controller;

import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.time.LocalDateTime;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.qiantai.estate.OccupantRef;
import org.qiantai.estate.UnitRef;
import org.qiantai.servicerequest.domain.Channel;
import org.springframework.format.annotation.DateTimeFormat;

/**
 * What the desk fills in while the caller speaks (R-03-32, R-08-19).
 *
 * @param unit the room as people say it; {@code place} instead for a public area
 * @param receivedAt local time at the site; empty for now
 * @param departments whom to dispatch to; empty for the category's usual one
 * @param then what the button says: dispatch, log only, or answer at once
 * @param answer what the caller was told, {@code cardId} the answer card that was read out
 */
record LogForm(@Nullable @Size(max = 30) String unit, @Nullable Long occupantId,
        @Nullable @Size(max = 100) String place,
        @Nullable @Size(max = 200) String noUnitReason, @Nullable @Size(max = 40) String callerName,
        @Nullable @Size(max = 30) String callerPhone, @Nullable @NotNull Channel channel,
        @Nullable @NotBlank String categoryCode, @Nullable @NotBlank @Size(max = 2000) String description,
        @Nullable Boolean emergency, @Nullable @DateTimeFormat(pattern = "yyyy-MM-dd'T'HH:mm") LocalDateTime receivedAt,
        @Nullable @Size(max = 200) String lateNote, @Nullable List<String> departments, @Nullable Then then,
        @NotNull UUID token, @Nullable @Size(max = 1000) String answer, @Nullable Long cardId) {

    /** What happens after logging. */
    enum Then { DISPATCH, LOG, ANSWER }

    /** @param desk whether somebody of the desk fills it in; others log what they found themselves (R-03-31) */
    static LogForm empty(boolean desk) {
        return new LogForm(null, null, null, null, null, null, desk ? Channel.PHONE : Channel.STAFF, null, null, null,
                null,
                null, null, null, UUID.randomUUID(), null, null);
    }

    /** With the household already found. */
    LogForm of(@Nullable UnitRef known, @Nullable OccupantRef person) {
        if (known == null) return this;
        String name = person == null ? null : person.name();
        String phone = person == null || person.phones().isEmpty() ? null : person.phones().getFirst();
        return new LogForm(known.code(), person == null ? null : Long.valueOf(person.id()), place, noUnitReason, name,
                phone,
                channel, categoryCode, description, emergency, receivedAt, lateNote, departments, then, token, answer,
                cardId);
    }

    /** Whether the caller has been told already. */
    boolean isAnswered() {
        return then == Then.ANSWER || cardId != null;
    }

    static @Nullable String blankToNull(@Nullable String text) {
        return text == null || text.isBlank() ? null : text.strip();
    }
}
