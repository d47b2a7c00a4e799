package org.qiantai.repairorder.controller;

import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.qiantai.platform.form.Submission;
import org.qiantai.platform.text.Typed;

/** Yes or no to a compensation (R-07-8). @param back the page of ours where it was said */
record CompensationForm(@Nullable @NotNull Boolean agreed, @Nullable @Size(max = 500) String note,
        @Nullable String back, @NotNull UUID token) {
    Submission submission(String number) { return new Submission(number, 0, token); }

    @Nullable
    String reason() { return Typed.orNull(note); }
}
