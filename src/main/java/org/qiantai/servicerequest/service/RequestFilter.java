package org.qiantai.servicerequest.service;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;
import org.qiantai.servicerequest.RequestStatus;

/**
 * What a list of requests is narrowed to; stands in the address, so that it can be shared.
 *
 * @param group OPEN, DONE or DROPPED; {@code status} is narrower and wins
 * @param text a number or part of one, a room, a place, a caller's name
 * @param from first local day of receipt, {@code to} the last
 * @param overdue only those open past their limit
 */
public record RequestFilter(@Nullable RequestStatus status, RequestStatus.@Nullable Group group,
        @Nullable String category,
        @Nullable String text, @Nullable LocalDate from, @Nullable LocalDate to, @Nullable Boolean overdue) {

    /** Everything of the site. */
    public static RequestFilter none() {
        return new RequestFilter(null, null, null, null, null, null, null);
    }

    public static RequestFilter of(RequestStatus status) {
        return new RequestFilter(status, null, null, null, null, null, null);
    }

    public static RequestFilter open() {
        return new RequestFilter(null, RequestStatus.Group.OPEN, null, null, null, null, null);
    }
}
