package org.qiantai.repairorder.controller;

import jakarta.validation.constraints.Size;
import java.util.List;
import jakarta.validation.constraints.NotNull;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.qiantai.platform.form.Step;

/** Who is to do it: our own people, or a contracted crew by its name. */
record AssignmentForm(@Nullable List<Long> workers, @Nullable @Size(max = 60) String vendor,
        @Nullable @Size(max = 500) String reason, @NotNull UUID token, @NotNull Long version) {
    Step step(String number) { return new Step(number, version, token); }
}
