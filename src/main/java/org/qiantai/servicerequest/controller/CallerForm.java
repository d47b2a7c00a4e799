package org.qiantai.servicerequest.controller;

import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.util.Objects;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.qiantai.platform.form.Submission;
import org.qiantai.platform.text.Typed;
import org.qiantai.servicerequest.domain.Caller;

/** A further caller about the same matter. */
record CallerForm(@Nullable Long occupantId, @Nullable @NotBlank @Size(max = 40) String callerName,
        @Nullable @Size(max = 30) String callerPhone, @Nullable @Size(max = 500) String note, @NotNull UUID token,
        @NotNull Long version) {
    Submission submission(String number) { return new Submission(number, version, token); }

    Caller caller() {
        return new Caller(occupantId, Objects.requireNonNull(callerName).strip(), Typed.orNull(callerPhone));
    }
}
