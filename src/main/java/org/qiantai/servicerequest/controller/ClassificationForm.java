package org.qiantai.servicerequest.controller;

import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.qiantai.platform.form.Step;

/** Another category, or an emergency after all. */
record ClassificationForm(@Nullable @NotBlank String categoryCode, @Nullable Boolean emergency,
        @Nullable @Size(max = 500) String note, @NotNull UUID token, @NotNull Long version) {
    Step step(String number) { return new Step(number, version, token); }
}
