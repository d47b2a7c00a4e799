package org.qiantai.deadline.service;

import java.time.Duration;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.qiantai.deadline.Extendable;
import org.qiantai.deadline.ExtensionLine;
import org.qiantai.deadline.domain.StandardVersion;

/**
 * A record with all that is needed to say yes or no to a later limit (C-07).
 *
 * @param asked what waits for an answer, null when nothing does
 * @param earlier what was asked for before
 */
public record ExtensionDetails(Extendable record, StandardVersion standard, @Nullable ExtensionLine asked,
        List<ExtensionLine> earlier) {

    /** How far the new limit lies beyond the first one. */
    public Duration beyondFirst() {
        return Duration.between(record.due().firstFinishDue(), Objects.requireNonNull(asked).newDue());
    }

    /** The new limit's how many-th day it is after that of acceptance. */
    public long daysAfterAcceptance() {
        return ChronoUnit.DAYS.between(LocalDate.ofInstant(record.acceptedAt(), record.site().zone()),
                LocalDate.ofInstant(Objects.requireNonNull(asked).newDue(), record.site().zone()));
    }
}
