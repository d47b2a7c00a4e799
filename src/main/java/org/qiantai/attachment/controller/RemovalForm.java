package org.qiantai.attachment.controller;

import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.qiantai.platform.form.Step;

/** Why an attachment is taken away. */
record RemovalForm(@Nullable @NotBlank @Size(max = 200) String text, @NotNull UUID token) {
    Step step(String number) { return new Step(number, 0, token); }
}
