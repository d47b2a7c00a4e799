package org.qiantai.repairorder.controller;

import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.qiantai.platform.form.Submission;

/** Which earlier order this one repairs, and how one knows. */
record ReworkForm(@Nullable @NotBlank @Size(max = 30) String earlier,
        @Nullable @NotBlank @Size(max = 500) String reason,
        @NotNull UUID token, @NotNull Long version) {
    Submission submission(String number) { return new Submission(number, version, token); }
}
