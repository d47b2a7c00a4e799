package org.qiantai.repairorder.controller;

import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.Size;
import jakarta.validation.constraints.NotNull;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.qiantai.platform.form.Submission;

/** Why it cannot be done, and what the owner was told (R-03-51, R-03-52). */
record ReturnForm(@Nullable @NotBlank @Size(max = 30) String reason, @Nullable @NotBlank @Size(max = 1000) String text,
        @Nullable @NotBlank @Size(max = 1000) String explanation, @Nullable @NotBlank @Size(max = 200) String toldHow,
        @Nullable @Size(max = 40) String signature, @Nullable String drawing, @NotNull UUID token,
        @NotNull Long version) {
    Submission submission(String number) { return new Submission(number, version, token); }
}
