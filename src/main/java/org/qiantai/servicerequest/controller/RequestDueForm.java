package org.qiantai.servicerequest.controller;

import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.time.LocalDateTime;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.qiantai.platform.form.Submission;
import org.springframework.format.annotation.DateTimeFormat;

/** By when, with whom, and how it was agreed; in the site's local time. */
record RequestDueForm(@Nullable @NotNull @DateTimeFormat(pattern = "yyyy-MM-dd'T'HH:mm") LocalDateTime due,
        @Nullable @NotBlank @Size(max = 60) String with, @Nullable @NotBlank @Size(max = 200) String how,
        @Nullable @Size(max = 500) String note, @NotNull UUID token, @NotNull Long version) {
    Submission submission(String number) { return new Submission(number, version, token); }
}
