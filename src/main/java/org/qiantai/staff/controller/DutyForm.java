package org.qiantai.staff.controller;

import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Positive;
import java.time.LocalDateTime;
import java.util.Objects;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.qiantai.staff.service.Rosters;
import org.springframework.format.annotation.DateTimeFormat;

/** Who is on duty when; times are the site's local ones. */
record DutyForm(@Nullable @NotBlank String department, @Nullable @NotNull Long person,
        @Nullable @NotNull @DateTimeFormat(pattern = "yyyy-MM-dd'T'HH:mm") LocalDateTime from,
        @Nullable @NotNull @DateTimeFormat(pattern = "yyyy-MM-dd'T'HH:mm") LocalDateTime until,
        @Nullable @NotNull @Positive @Max(31) Integer times, @Nullable @NotNull UUID token) {

    static DutyForm starting(String department, LocalDateTime from) {
        return new DutyForm(department, null, from, from.plusDays(1), 1, UUID.randomUUID());
    }

    /** Of a form that was found valid. */
    Rosters.Entry entry() {
        return new Rosters.Entry(Objects.requireNonNull(department), Objects.requireNonNull(person),
                Objects.requireNonNull(from), Objects.requireNonNull(until), Objects.requireNonNull(times));
    }
}
