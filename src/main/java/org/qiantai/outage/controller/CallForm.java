package org.qiantai.outage.controller;

import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * Somebody who calls about an outage.
 *
 * @param unit the room as people say it, or none with the reason why (G-20)
 * @param atDesk whether the form stands on the desk's page, to which it leads back
 */
record CallForm(@Nullable @Size(max = 30) String unit, @Nullable Long occupantId,
        @Nullable @Size(max = 200) String noUnitReason, @Nullable @NotBlank @Size(max = 40) String callerName,
        @Nullable @Size(max = 30) String callerPhone, @NotNull UUID token, @Nullable Boolean atDesk) {

    static CallForm empty(@Nullable String unit) {
        return new CallForm(unit, null, null, null, null, UUID.randomUUID(), null);
    }
}
