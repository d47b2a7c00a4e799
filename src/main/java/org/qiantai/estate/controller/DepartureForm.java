package org.qiantai.estate.controller;

import jakarta.validation.constraints.NotNull;
import java.time.LocalDate;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.qiantai.platform.form.Submission;
import org.springframework.format.annotation.DateTimeFormat;

/** The day on which somebody moved out. */
record DepartureForm(@Nullable @NotNull @DateTimeFormat(iso = DateTimeFormat.ISO.DATE) LocalDate movedOutOn,
        @NotNull UUID token, @NotNull Long version) {
    Submission submission(String who) { return new Submission(who, version, token); }
}
