package org.qiantai.servicerequest.repository;

import java.time.Instant;
import org.jspecify.annotations.Nullable;
import org.qiantai.servicerequest.RequestStatus;

/** One line of the list of requests. */
public record RequestRow(long id, String number, RequestStatus status, Instant receivedAt, String where,
        @Nullable String caller, String categoryCode, String description, @Nullable Instant finishDue,
        boolean emergency) {}
