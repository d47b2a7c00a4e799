package org.qiantai.pricing.controller;

import java.time.LocalDate;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.qiantai.platform.error.InvalidInputException;
import org.qiantai.platform.error.Message;
import org.springframework.format.annotation.DateTimeFormat;

/**
 * What becomes of an uploaded list.
 *
 * @param draft only the draft, to be looked at further
 */
record ConfirmationForm(@Nullable @DateTimeFormat(iso = DateTimeFormat.ISO.DATE) LocalDate from,
        @Nullable Boolean draft) {
    /** From which day it holds; empty for a draft. */
    Optional<LocalDate> day() {
        if (Boolean.TRUE.equals(draft)) return Optional.empty();
        if (from == null) throw new InvalidInputException("from", Message.of("NotNull"));
        return Optional.of(from);
    }
}
