package org.qiantai.deadline.controller;

import jakarta.validation.constraints.NotNull;
import java.util.UUID;
import org.qiantai.deadline.service.ExtensionSubmission;

/** The click that takes an extension back. */
record ExtensionWithdrawalForm(@NotNull Integer ordinal, @NotNull UUID token) {
    ExtensionSubmission submission(String number) { return new ExtensionSubmission(number, ordinal, token); }
}
