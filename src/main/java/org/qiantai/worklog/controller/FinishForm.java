package org.qiantai.worklog.controller;

import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.qiantai.platform.form.Submission;

/** What came of something handed over, as it is typed. */
record FinishForm(@Nullable @NotBlank @Size(max = 1000) String text, @NotNull UUID token, @NotNull Long version) {
    Submission submission(String id) { return new Submission(id, version, token); }
}
