package org.qiantai.deadline.controller;

import jakarta.validation.constraints.NotNull;
import java.util.UUID;
import org.qiantai.deadline.service.ExtensionStep;

/** The click that takes an extension back. */
record ExtensionWithdrawalForm(@NotNull Integer ordinal, @NotNull UUID token) {
    ExtensionStep step(String number) { return new ExtensionStep(number, ordinal, token); }
}
