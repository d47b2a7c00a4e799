package org.qiantai.repairorder.controller;

import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.qiantai.platform.form.Submission;

/** A step's one text. */
record OrderTextForm(@Nullable @NotBlank @Size(max = 1000) String text, @NotNull UUID token, @NotNull Long version) {
    Submission submission(String number) { return new Submission(number, version, token); }
}
