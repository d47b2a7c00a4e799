package org.qiantai.deadline.controller;

import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.util.Objects;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.qiantai.deadline.service.ExtensionSubmission;

/**
 * Yes or no to an extension; a no says why.
 *
 * @param ordinal the record's how many-th extension was read
 * @param back where to go on to, the record's page when null
 */
record ExtensionDecisionForm(@Nullable @NotNull Boolean approved, @Nullable @Size(max = 500) String note,
        @Nullable @NotNull Integer ordinal, @NotNull UUID token, @Nullable String back) {
    ExtensionSubmission submission(String number) {
        return new ExtensionSubmission(number, Objects.requireNonNull(ordinal), token);
    }
}
