package org.qiantai.deadline;

import java.time.Instant;
import java.util.Objects;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.qiantai.platform.error.Message;
import org.qiantai.timeline.TimelineEvent;

/**
 * Due times were counted again: one moved, or they stayed and are sure now, or no longer sure.
 *
 * @param change a year, a day, or anything else for the business hours
 * @param before the time that moved, or one that stayed
 * @param provisional whether it may move again
 */
public record DueTimesRecounted(String change, @Nullable Instant before, @Nullable Instant after, boolean provisional)
        implements
            TimelineEvent {
    private static final Pattern DATE = Pattern.compile("[0-9-]+");

    /** Of several times the one that people look at first, if it moved. */
    public static DueTimesRecounted of(String change, DueTimes before, DueTimes after) {
        if (!Objects.equals(before.finishDue(), after.finishDue()))
            return new DueTimesRecounted(change, before.finishDue(), after.finishDue(), after.provisional());
        if (!Objects.equals(before.respondDue(), after.respondDue()))
            return new DueTimesRecounted(change, before.respondDue(), after.respondDue(), after.provisional());
        return new DueTimesRecounted(change, before.targetDue(), after.targetDue(), after.provisional());
    }

    /** What has changed, for a sentence. */
    public static Object named(String change) {
        return DATE.matcher(change).matches() ? change : Message.of("due.recounted.hours");
    }

    @Override
    public Message sentence() {
        Object what = named(change);
        if (before == null || after == null || before.equals(after))
            return Message.of(provisional ? "due.recounted.unsure" : "due.recounted.sure", what);
        return Message.of("due.recounted.moved", what, before, after);
    }
}
