package org.qiantai.servicerequest.controller;

import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.qiantai.deadline.Circumstances;
import org.qiantai.deadline.Severity;
import org.qiantai.platform.form.Submission;
import org.qiantai.servicerequest.service.RequestPage;

/** Another category, or an emergency after all. */
record ClassificationForm(@Nullable @NotBlank String categoryCode, @Nullable Boolean emergency,
        @Nullable Severity severity, @Nullable Boolean beforeMoveIn,
        @Nullable @Size(max = 500) String note, @NotNull UUID token, @NotNull Long version) {
    static ClassificationForm of(RequestPage now) {
        Circumstances known = now.circumstances();
        return new ClassificationForm(now.category().code(), known.emergency(), known.severity(), known.beforeMoveIn(),
                null, UUID.randomUUID(), now.version());
    }

    Circumstances circumstances() { return IntakeForm.circumstances(emergency, severity, beforeMoveIn); }

    Submission submission(String number) { return new Submission(number, version, token); }
}
