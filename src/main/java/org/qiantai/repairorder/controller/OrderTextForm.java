package org.qiantai.repairorder.controller;

import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.qiantai.platform.form.Step;

/** A step's one text. */
record OrderTextForm(@Nullable @NotBlank @Size(max = 1000) String text, @NotNull UUID token, @NotNull Long version) {
    Step step(String number) { return new Step(number, version, token); }
}
