package org.qiantai.worklog.repository;

import java.time.Instant;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.qiantai.platform.error.Message;
import org.qiantai.worklog.domain.EntryType;

/**
 * One line of a day, written by hand or by the program.
 *
 * @param key its place among lines of the same instant
 * @param handId the entry's id; null for what the program wrote
 * @param sentence what the program says; null for an entry by hand
 * @param text what somebody wrote: the entry, or a note to the act
 * @param number of the record it is about
 * @param where room or place of that record, {@code what} its matter
 * @param enteredAt when it was written down, which may be later
 * @param correctsAt time of the entry it puts right
 * @param corrected whether a further entry puts it right
 */
public record LogLine(Instant at, long key, @Nullable Long handId, EntryType type, @Nullable Message sentence,
        @Nullable String text, @Nullable String number, @Nullable String where, @Nullable String what, String by,
        @Nullable String onBehalfOf, Instant enteredAt, @Nullable Instant correctsAt, boolean corrected) {
    private static final long LATE_SECONDS = 600;

    public boolean isByHand() { return handId != null; }

    /** Whether it was written down so much later than it happened that one must know. */
    public boolean isLate() {
        return enteredAt.isAfter(at.plusSeconds(LATE_SECONDS));
    }

    /** The page of the record it is about. */
    public @Nullable String href() {
        return number == null ? null : hrefOf(number);
    }

    public static String hrefOf(String number) {
        String kind = number.replaceFirst("^[A-Z]+-([A-Z]+)-.*", "$1");
        return switch (kind) {
            case "SR" -> "/requests/" + number;
            case "RO" -> "/orders/" + number;
            default -> "/callbacks/" + number;
        };
    }

    public boolean isOfProgram() { return Objects.equals(by, "-"); }
}
