package org.qiantai.servicerequest.controller;

import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.qiantai.platform.form.Submission;

/** A step's one text; for an answer it may be a card's, {@code cardId}, with what was said beyond it. */
record TextForm(@Nullable @Size(max = 1000) String text, @NotNull UUID token, @NotNull Long version,
        @Nullable Long cardId) {
    Submission submission(String number) { return new Submission(number, version, token); }
}
