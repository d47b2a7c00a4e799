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
import org.qiantai.staff.domain.RoleDelegation;
import org.qiantai.staff.service.RoleDelegations;
import org.springframework.format.annotation.DateTimeFormat;

/** Who lends what to whom; times are the site's local ones. */
record DelegationForm(
        @Nullable String delegator,
        @Nullable @NotNull Role role,
        @NotBlank String delegate,
        @NotNull @DateTimeFormat(pattern = "yyyy-MM-dd'T'HH:mm") LocalDateTime from,
        @NotNull @DateTimeFormat(pattern = "yyyy-MM-dd'T'HH:mm") LocalDateTime until,
        @NotNull UUID token) {

    /** A day from now on, for the one who is typing or for nobody yet. */
    static DelegationForm starting(Instant now, ZoneId zone, @Nullable String delegator) {
        LocalDateTime from = LocalDateTime.ofInstant(now, zone).truncatedTo(ChronoUnit.MINUTES);
        return new DelegationForm(delegator, null, "", from, from.plusDays(1), UUID.randomUUID());
    }

    RoleDelegations.Offer offer(ZoneId zone) {
        return new RoleDelegations.Offer(delegator == null ? "" : delegator, Objects.requireNonNull(role), delegate,
                new RoleDelegation.Period(from.atZone(zone).toInstant(), until.atZone(zone).toInstant()));
    }
}
