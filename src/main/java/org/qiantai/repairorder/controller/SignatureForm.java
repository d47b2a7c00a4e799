package org.qiantai.repairorder.controller;

import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.Size;
import jakarta.validation.constraints.NotNull;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.qiantai.platform.form.Submission;

/**
 * A typed name beneath a review or a return.
 *
 * @param back where to go on to, the order's page when null
 */
record SignatureForm(@Nullable @NotBlank @Size(max = 40) String name, @Nullable @Size(max = 500) String note,
        @NotNull UUID token, @NotNull Long version, @Nullable String back) {
    Submission submission(String number) { return new Submission(number, version, token); }
}
