package org.qiantai.worklog.service;

import java.time.Instant;
import org.jspecify.annotations.Nullable;
import org.qiantai.platform.error.Message;
import org.qiantai.platform.web.Offer;
import org.qiantai.worklog.domain.ShiftHandoverStatus;
import org.qiantai.worklog.domain.AcceptedBy;

/**
 * Something handed over, as the pages show it.
 *
 * @param aboutHref the record's page
 * @param waiting whether whoever works now has still to take it over
 * @param accept the step of taking over, {@code finish} that of saying what came of it; null when there is none now
 */
public record ShiftHandoverView(long id, long version, AcceptedBy taker, String text, @Nullable String about,
        @Nullable String aboutHref, String writer, Instant writtenAt, ShiftHandoverStatus status,
        @Nullable String acceptedName, @Nullable Instant acceptedAt, @Nullable String result,
        @Nullable Instant doneAt, String statusChangedBy, boolean waiting, @Nullable Offer accept,
        @Nullable Offer finish) {
    public boolean isDone() { return status == ShiftHandoverStatus.DONE; }

    /** Why the reader cannot take it over, where it waits and somebody else may. */
    public @Nullable Message refusal() {
        return waiting && accept != null ? accept.refusal() : null;
    }
}
