package org.qiantai.pricing.controller;

import jakarta.validation.constraints.NotNull;
import java.time.LocalDate;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.qiantai.platform.form.Submission;
import org.springframework.format.annotation.DateTimeFormat;

/** From which day the draft holds; {@code version} is the draft's. */
record PublicationForm(@Nullable @NotNull @DateTimeFormat(iso = DateTimeFormat.ISO.DATE) LocalDate from,
        @NotNull UUID token, @NotNull Long version) {
    Submission submission() { return new Submission("draft", version, token); }
}
