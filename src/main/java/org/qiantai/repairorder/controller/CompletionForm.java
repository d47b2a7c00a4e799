package org.qiantai.repairorder.controller;

import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.Size;
import java.time.LocalDateTime;
import org.springframework.format.annotation.DateTimeFormat;
import jakarta.validation.constraints.NotNull;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.qiantai.platform.form.Submission;
import org.qiantai.repairorder.domain.CompletionChecks;

/** Done, by word (R-03-45). */
record CompletionForm(@Nullable @NotBlank @Size(max = 2000) String content,
        @Nullable @DateTimeFormat(pattern = "yyyy-MM-dd'T'HH:mm") LocalDateTime completedAt,
        @Nullable Boolean tested, @Nullable Boolean tidied, @Nullable @Size(max = 500) String note, @NotNull UUID token,
        @NotNull Long version) {
    CompletionChecks completionChecks() {
        return new CompletionChecks(Boolean.TRUE.equals(tested), Boolean.TRUE.equals(tidied));
    }

    Submission submission(String number) { return new Submission(number, version, token); }
}
