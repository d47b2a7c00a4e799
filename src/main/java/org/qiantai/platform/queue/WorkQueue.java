package org.qiantai.platform.queue;

import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * One lane of the home page.
 *
 * @param title message key
 * @param href the full list
 * @param count at most {@link #COUNTED_TO}; more is shown as "1,000+"
 * @param first the few most pressing
 * @param department whose it is, where the person has such lanes of several departments
 */
public record WorkQueue(String title, String href, int count, List<Item> first,
        @Nullable String department) {
    /** Counting stops here: nobody works through more, and a long queue must not slow the page that shows it. */
    public static final int COUNTED_TO = 1_000;

    /** Items shown in a lane. */
    public static final int SHOWN = 5;

    /** @param where room or place; what: the matter in a few words */
    public record Item(String number, String href, String where, String what, @Nullable Instant due,
            boolean emergency) {}

    public boolean capped() { return count > COUNTED_TO; }
}
