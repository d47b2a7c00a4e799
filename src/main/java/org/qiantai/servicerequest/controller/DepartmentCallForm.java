package org.qiantai.servicerequest.controller;

import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.qiantai.platform.form.Submission;

/** Which department was phoned, and who answered. */
record DepartmentCallForm(@Nullable @NotBlank String department, @Nullable @NotBlank @Size(max = 40) String spokenTo,
        @NotNull UUID token, @NotNull Long version) {
    Submission submission(String number) { return new Submission(number, version, token); }
}
