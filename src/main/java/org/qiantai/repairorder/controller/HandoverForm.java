package org.qiantai.repairorder.controller;

import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.Size;
import jakarta.validation.constraints.NotNull;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.qiantai.platform.form.Step;

/** Which department's work it is, and why. */
record HandoverForm(@Nullable @NotBlank String department, @Nullable @NotBlank @Size(max = 500) String reason,
        @NotNull UUID token, @NotNull Long version) {
    Step step(String number) { return new Step(number, version, token); }
}
