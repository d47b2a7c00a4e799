package org.qiantai.vendor.controller;

import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.qiantai.platform.form.Step;

/** Why the centre works with a crew no longer. */
record EndForm(@Nullable @NotBlank @Size(max = 200) String reason, @NotNull UUID token, @NotNull Long version) {
    Step step(long id) { return new Step(String.valueOf(id), version, token); }
}
