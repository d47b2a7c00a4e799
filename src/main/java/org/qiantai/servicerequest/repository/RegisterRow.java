package org.qiantai.servicerequest.repository;

import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.qiantai.servicerequest.RequestStatus;

/**
 * One line of the register of inquiries or of calls for help (R-08-5, R-08-6).
 *
 * @param answer what the caller was told, or why it was not done
 * @param due by when an answer is owed
 * @param endedAt when it was answered or ended
 * @param coordinated whom the desk rang about it
 */
public record RegisterRow(long id, String number, RequestStatus status, Instant receivedAt, String where,
        @Nullable String caller, String categoryCode, String description, @Nullable String answer,
        @Nullable Instant due, @Nullable Instant endedAt, List<Spoken> coordinated) {

    /** A department, by its code, and who answered there. */
    public record Spoken(String department, String to) {}

    /** Whether the answer came after it was due. */
    public boolean isLate() {
        return due != null && endedAt != null && endedAt.isAfter(due);
    }
}
