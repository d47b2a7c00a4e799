package org.qiantai.servicerequest.controller;

import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.qiantai.platform.form.Submission;

/**
 * The centre head's word: whether the centre can do it; if not, why, and how the caller was told.
 *
 * @param back where to go on to, the request's page when null
 */
record DecisionForm(@Nullable @NotNull Boolean accepted, @Nullable @Size(max = 1000) String reason,
        @Nullable @Size(max = 200) String toldHow, @NotNull UUID token, @NotNull Long version,
        @Nullable String back) {
    Submission submission(String number) { return new Submission(number, version, token); }
}
