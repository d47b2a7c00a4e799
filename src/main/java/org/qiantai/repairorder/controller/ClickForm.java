package org.qiantai.repairorder.controller;

import jakarta.validation.constraints.NotNull;
import java.util.UUID;
import org.qiantai.platform.form.Submission;

/** A step that asks for nothing but the click. */
record ClickForm(@NotNull UUID token, @NotNull Long version) {
    Submission submission(String number) { return new Submission(number, version, token); }
}
