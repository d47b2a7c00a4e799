package org.qiantai.staff.controller;

import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import java.time.Instant;
import java.time.LocalDateTime;
import java.time.ZoneId;
import java.time.temporal.ChronoUnit;
import java.util.Objects;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.qiantai.platform.security.Role;
import org.qiantai.staff.domain.LentRole;
import org.qiantai.staff.service.Lendings;
import org.springframework.format.annotation.DateTimeFormat;

/** Who lends what to whom; times are the site's local ones. */
record LendingForm(
        @Nullable String lender,
        @Nullable @NotNull Role role,
        @NotBlank String borrower,
        @NotNull @DateTimeFormat(pattern = "yyyy-MM-dd'T'HH:mm") LocalDateTime from,
        @NotNull @DateTimeFormat(pattern = "yyyy-MM-dd'T'HH:mm") LocalDateTime until,
        @NotNull UUID token) {

    /** A day from now on, for the one who is typing or for nobody yet. */
    static LendingForm starting(Instant now, ZoneId zone, @Nullable String lender) {
        LocalDateTime from = LocalDateTime.ofInstant(now, zone).truncatedTo(ChronoUnit.MINUTES);
        return new LendingForm(lender, null, "", from, from.plusDays(1), UUID.randomUUID());
    }

    Lendings.Offer offer(ZoneId zone) {
        return new Lendings.Offer(lender == null ? "" : lender, Objects.requireNonNull(role), borrower,
                new LentRole.Period(from.atZone(zone).toInstant(), until.atZone(zone).toInstant()));
    }
}
