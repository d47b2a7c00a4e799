package org.qiantai.repairorder.controller;

import jakarta.validation.constraints.Size;
import jakarta.validation.constraints.NotNull;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.qiantai.platform.form.Submission;
import org.qiantai.repairorder.domain.Visit.LateConsent;

/** On site; more than ten minutes late, the owner must have agreed (R-07-4). */
record ArrivalForm(@Nullable @Size(max = 40) String lateAgreedBy, @Nullable @Size(max = 200) String lateHow,
        @Nullable @Size(max = 500) String note, @NotNull UUID token, @NotNull Long version) {
    /** Null when nobody was asked; the order refuses that when it is late. */
    @Nullable
    LateConsent lateConsent() {
        if (lateAgreedBy == null || lateAgreedBy.isBlank()) return null;
        return new LateConsent(lateAgreedBy.strip(), lateHow == null ? "" : lateHow.strip());
    }

    Submission submission(String number) { return new Submission(number, version, token); }
}
