package org.qiantai.loan.controller;

import jakarta.validation.constraints.NotNull;
import java.time.LocalDateTime;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.qiantai.loan.repository.LoanRow;
import org.qiantai.platform.form.Submission;
import org.qiantai.platform.site.SiteRef;
import org.springframework.format.annotation.DateTimeFormat;

/** Until when a thing may be kept after all: local time at the site. */
record ProlongationForm(
        @Nullable @NotNull @DateTimeFormat(pattern = "yyyy-MM-dd'T'HH:mm") LocalDateTime due, @NotNull UUID token,
        @NotNull Long version) {

    static ProlongationForm of(LoanRow row, SiteRef site) {
        return new ProlongationForm(LocalDateTime.ofInstant(row.dueAt(), site.zone()), UUID.randomUUID(),
                row.version());
    }

    Submission submission(long id) { return new Submission(String.valueOf(id), version, token); }
}
