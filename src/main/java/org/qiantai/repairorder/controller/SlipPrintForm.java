package org.qiantai.repairorder.controller;

import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.qiantai.platform.form.Step;
import org.qiantai.repairorder.domain.SlipPart;

/** Which parts are printed, and why again. */
record SlipPrintForm(@Nullable List<SlipPart> parts, @Nullable @Size(max = 200) String reason, @NotNull UUID token) {
    Step step(String number) { return new Step(number, 0, token); }
}
