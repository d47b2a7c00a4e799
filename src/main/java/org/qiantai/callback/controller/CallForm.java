package org.qiantai.callback.controller;

import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.time.LocalDateTime;
import java.time.ZoneId;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.qiantai.callback.domain.Answer;
import org.qiantai.platform.error.InvalidInputException;
import org.qiantai.platform.error.Message;
import org.qiantai.platform.form.Submission;
import org.qiantai.platform.text.Typed;

/**
 * What came of a call.
 *
 * @param promisedReplyAt the site's local time by which an answer was promised; empty when nothing is open
 */
record CallForm(@Nullable @NotNull Boolean reached, @Nullable Boolean agrees,
        @Nullable @Min(1) @Max(5) Integer satisfaction, @Nullable @Size(max = 2000) String opinion,
        @Nullable LocalDateTime promisedReplyAt, @Nullable @Size(max = 1000) String note, @NotNull UUID token,
        @NotNull Long version) {

    static CallForm empty(long version) {
        return new CallForm(null, null, null, null, null, null, UUID.randomUUID(), version);
    }

    Submission submission(String number) { return new Submission(number, version, token); }

    Answer answer(ZoneId zone) {
        if (agrees == null) throw new InvalidInputException("agrees", Message.of("callback.error.agrees"));
        if (satisfaction == null)
            throw new InvalidInputException("satisfaction", Message.of("callback.error.satisfaction"));
        return new Answer(agrees, satisfaction, Typed.orNull(opinion),
                promisedReplyAt == null ? null : promisedReplyAt.atZone(zone).toInstant());
    }
}
