package org.qiantai.repairorder.controller;

import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.time.YearMonth;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.qiantai.platform.form.Submission;

/** "Complies with the agreement", of one month (R-03-65). */
record InterimSlipForm(@Nullable @NotNull YearMonth month, @Nullable @NotBlank @Size(max = 1000) String progress,
        @Nullable @NotBlank @Size(max = 40) String name, @NotNull UUID token, @NotNull Long version) {
    Submission submission(String number) { return new Submission(number, version, token); }
}
