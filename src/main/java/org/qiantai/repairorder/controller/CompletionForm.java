package org.qiantai.repairorder.controller;

import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.Size;
import java.time.LocalDateTime;
import org.springframework.format.annotation.DateTimeFormat;
import jakarta.validation.constraints.NotNull;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.qiantai.platform.form.Step;
import org.qiantai.repairorder.domain.Aftercare;

/** Done, by word (R-03-45). */
record CompletionForm(@Nullable @NotBlank @Size(max = 2000) String content,
        @Nullable @DateTimeFormat(pattern = "yyyy-MM-dd'T'HH:mm") LocalDateTime completedAt,
        @Nullable Boolean tested, @Nullable Boolean tidied, @Nullable @Size(max = 500) String note, @NotNull UUID token,
        @NotNull Long version) {
    Aftercare aftercare() { return new Aftercare(Boolean.TRUE.equals(tested), Boolean.TRUE.equals(tidied)); }

    Step step(String number) { return new Step(number, version, token); }
}
