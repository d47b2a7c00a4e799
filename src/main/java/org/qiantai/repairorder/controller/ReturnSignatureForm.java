package org.qiantai.repairorder.controller;

import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.qiantai.platform.form.Submission;

/**
 * A name beneath a return (R-03-51, R-03-66).
 *
 * @param drawing the same written by hand, where it was
 * @param back where to go afterwards: another page of ours on which the step was taken, else null
 */
record ReturnSignatureForm(@Nullable @NotBlank @Size(max = 40) String name, @Nullable String drawing,
        @Nullable @Size(max = 500) String note, @NotNull UUID token, @NotNull Long version, @Nullable String back) {
    Submission submission(String number) { return new Submission(number, version, token); }
}
