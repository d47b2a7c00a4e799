package org.qiantai.repairorder.controller;

import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.Size;
import java.time.LocalDateTime;
import org.springframework.format.annotation.DateTimeFormat;
import java.math.BigDecimal;
import jakarta.validation.constraints.Digits;
import jakarta.validation.constraints.PositiveOrZero;
import jakarta.validation.constraints.NotNull;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.qiantai.platform.form.Submission;
import org.qiantai.repairorder.domain.Agreement;
import java.time.Instant;
import java.time.ZoneId;
import java.util.Objects;
import org.qiantai.platform.text.Typed;

/** What was settled in writing with the owner (R-03-58). */
record AgreementForm(@Nullable @NotBlank @Size(max = 2000) String text,
        @Nullable @NotNull @DateTimeFormat(pattern = "yyyy-MM-dd'T'HH:mm") LocalDateTime servedAt,
        @Nullable @PositiveOrZero @Digits(integer = 10, fraction = 2) BigDecimal price,
        @Nullable @Size(max = 100) String document, @Nullable @NotBlank @Size(max = 40) String agreedWith,
        @NotNull UUID token, @NotNull Long version) {
    Agreement agreement(ZoneId zone, Instant now) {
        return new Agreement(Objects.requireNonNull(text).strip(),
                Objects.requireNonNull(servedAt).atZone(zone).toInstant(), price,
                Typed.orNull(document),
                Objects.requireNonNull(agreedWith).strip(), now);
    }

    Submission submission(String number) { return new Submission(number, version, token); }
}
