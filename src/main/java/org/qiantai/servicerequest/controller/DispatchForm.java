package org.qiantai.servicerequest.controller;

import jakarta.validation.constraints.NotEmpty;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.qiantai.platform.form.Submission;

/** Which departments are to do it. */
record DispatchForm(@Nullable @NotEmpty List<String> departments, @Nullable @Size(max = 500) String note,
        @NotNull UUID token, @NotNull Long version) {
    Submission submission(String number) { return new Submission(number, version, token); }
}
