package org.qiantai.platform.queue;

import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.qiantai.platform.error.Message;

/**
 * One lane of the live board: what must be done now.
 *
 * @param id the same in every language; lanes of one id stand in the order of the board
 * @param title message key
 * @param href the full list
 * @param count at most {@link WorkQueue#COUNTED_TO}; more is shown as "1,000+"
 * @param cards the most pressing
 */
public record Lane(String id, String title, String href, int count, List<Card> cards) {
    /** Cards of a lane: more than a screen shows, fewer than a slow browser minds. */
    public static final int SHOWN = 20;

    /**
     * @param where room or place; {@code what}: the matter in a few words
     * @param department the code of whoever does it
     * @param worker who has it
     * @param person whom to call; not shown where strangers look on
     * @param due until when; null where a date must still be agreed
     * @param note what else one should know
     * @param act what the desk does about it now; null where it waits for somebody else
     */
    public record Card(String number, String href, String where, String what, @Nullable String department,
            @Nullable String worker, @Nullable String person, @Nullable Instant due, boolean emergency,
            @Nullable Message note, @Nullable Act act) {

        /** As people say it, without site and year: {@code RO-1123-031}. */
        public String shortNumber() {
            return number.replaceFirst("^[A-Z]+-([A-Z]+-)\\d{4}(\\d{4}-\\d+)$", "$1$2");
        }

        public String version() { return Integer.toHexString(hashCode()); }
    }

    /**
     * A step of the desk.
     *
     * @param label message key
     * @param form the {@code data-action} of the form behind the address, which can be filled in on the board; null where
     *     one should see the record's page meanwhile
     */
    public record Act(String label, String href, @Nullable String form) {}

    public boolean capped() { return count > WorkQueue.COUNTED_TO; }

    /** Changes when what is shown does. */
    public String version() { return Integer.toHexString(hashCode()); }
}
