package org.qiantai.servicerequest.controller;

import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.qiantai.platform.form.Submission;

/** Which earlier, open request this one repeats. */
record MergerForm(@Nullable @NotBlank String earlier, @Nullable @Size(max = 500) String note, @NotNull UUID token,
        @NotNull Long version) {
    Submission submission(String number) { return new Submission(number, version, token); }
}
