package org.qiantai.callback.controller;

import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.qiantai.platform.form.Submission;

/**
 * What the area manager saw.
 *
 * @param order the number of the order whose work was not right, where confirmed
 */
record CheckForm(@Nullable @NotBlank @Size(max = 2000) String finding, @Nullable @NotNull Boolean confirmed,
        @Nullable String order, @Nullable @NotBlank @Size(max = 2000) String measure, @NotNull UUID token,
        @NotNull Long version) {
    Submission submission(String number) { return new Submission(number, version, token); }
}
