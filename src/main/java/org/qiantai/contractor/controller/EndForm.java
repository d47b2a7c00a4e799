package org.qiantai.contractor.controller;

import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.qiantai.platform.form.Submission;

/** Why the centre works with a crew no longer. */
record EndForm(@Nullable @NotBlank @Size(max = 200) String reason, @NotNull UUID token, @NotNull Long version) {
    Submission submission(long id) { return new Submission(String.valueOf(id), version, token); }
}
