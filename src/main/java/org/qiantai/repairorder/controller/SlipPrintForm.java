package org.qiantai.repairorder.controller;

import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.qiantai.platform.form.Submission;
import org.qiantai.repairorder.domain.SlipPart;

/** Which parts are printed, and why again. */
record SlipPrintForm(@Nullable List<SlipPart> parts, @Nullable @Size(max = 200) String reason, @NotNull UUID token) {
    Submission submission(String number) { return new Submission(number, 0, token); }
}
