package org.qiantai.estate;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * Something that happened to a unit.
 *
 * @param open what is still promised, null once nothing is
 */
public record HouseholdRecord(long id, String number, @Nullable Promised open) {
    /**
     * What the household still waits for.
     *
     * @param record what {@code fragments/status.html} calls the kind of record
     * @param who has it: departments or persons, null for nobody yet
     * @param due until when; null where nothing was promised
     */
    public record Promised(String record, String status, String what, @Nullable String who, @Nullable Instant due,
            boolean provisional, boolean emergency) {}
}
