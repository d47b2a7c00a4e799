package org.qiantai.servicerequest.controller;

import jakarta.validation.constraints.NotEmpty;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.qiantai.platform.form.Step;

/** Which departments are to do it. */
record DispatchForm(@Nullable @NotEmpty List<String> departments, @Nullable @Size(max = 500) String note,
        @NotNull UUID token, @NotNull Long version) {
    Step step(String number) { return new Step(number, version, token); }
}
