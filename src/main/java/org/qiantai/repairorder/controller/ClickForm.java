package org.qiantai.repairorder.controller;

import jakarta.validation.constraints.NotNull;
import java.util.UUID;
import org.qiantai.platform.form.Step;

/** A step that asks for nothing but the click. */
record ClickForm(@NotNull UUID token, @NotNull Long version) {
    Step step(String number) { return new Step(number, version, token); }
}
