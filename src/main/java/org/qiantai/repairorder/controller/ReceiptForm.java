package org.qiantai.repairorder.controller;

import jakarta.validation.constraints.Size;
import jakarta.validation.constraints.NotNull;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.qiantai.platform.form.Step;

/** The desk takes the slip in, or refuses it (R-03-47). */
record ReceiptForm(@Nullable @NotNull Boolean received, @Nullable @Size(max = 500) String note, @NotNull UUID token,
        @NotNull Long version) {
    Step step(String number) { return new Step(number, version, token); }
}
