package org.qiantai.attachment.controller;

import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.qiantai.platform.form.Submission;

/** Why an attachment is taken away. */
record RemovalForm(@Nullable @NotBlank @Size(max = 200) String text, @NotNull UUID token) {
    Submission submission(String number) { return new Submission(number, 0, token); }
}
