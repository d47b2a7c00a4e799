package org.qiantai.servicerequest.repository;

import java.time.Instant;
import org.jspecify.annotations.Nullable;
import org.qiantai.servicerequest.RequestStatus;

/**
 * One line of the list of requests.
 *
 * @param version what a form beside the line is made from
 * @param provisional whether its limit may still move, while it is not done
 */
public record RequestRow(long id, String number, long version, RequestStatus status, Instant receivedAt, String where,
        @Nullable String caller, String categoryCode, String description, @Nullable Instant finishDue,
        boolean emergency, boolean provisional) {}
