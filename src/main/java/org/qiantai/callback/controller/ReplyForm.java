package org.qiantai.callback.controller;

import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.qiantai.platform.form.Submission;

/** What was said to somebody who was owed a word. */
record ReplyForm(@Nullable @NotBlank @Size(max = 2000) String text, @NotNull UUID token, @NotNull Long version) {
    Submission submission(String number) { return new Submission(number, version, token); }
}
