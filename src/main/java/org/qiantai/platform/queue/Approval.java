package org.qiantai.platform.queue;

import java.time.Instant;
import java.util.UUID;

/**
 * Something that waits for a yes or a no, with all that is needed to say it.
 *
 * @param since when it was asked
 * @param template the module's own; its fragment {@code approval(approval)} shows the matter and takes the answer in place
 * @param token of the form that takes the answer
 */
public record Approval(Instant since, String template, Object matter, UUID token) {
    /** As many of one kind as one sitting can decide. */
    public static final int SHOWN = 50;

    public static Approval of(Instant since, String template, Object matter) {
        return new Approval(since, template, matter, UUID.randomUUID());
    }
}
