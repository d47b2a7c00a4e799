package org.qiantai.repairorder.controller;

import jakarta.validation.constraints.Size;
import jakarta.validation.constraints.NotNull;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.qiantai.platform.form.Submission;

/** The desk takes the slip in, or refuses it (R-03-47). */
record ReceiptForm(@Nullable @NotNull Boolean received, @Nullable @Size(max = 500) String note, @NotNull UUID token,
        @NotNull Long version) {
    Submission submission(String number) { return new Submission(number, version, token); }
}
