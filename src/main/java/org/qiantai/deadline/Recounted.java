package org.qiantai.deadline;

import java.time.Instant;
import java.util.Objects;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.qiantai.platform.error.Message;

/** How it is told that due times were counted again: one moved, or they stayed and are sure now, or no longer sure. */
public final class Recounted {
    private static final Pattern DATE = Pattern.compile("[0-9-]+");

    private Recounted() {}

    /** @param change a year, a day, or anything else for the business hours */
    public static Message sentence(String change, DueTimes before, DueTimes after) {
        if (!Objects.equals(before.finishDue(), after.finishDue()))
            return sentence(change, before.finishDue(), after.finishDue(), after.provisional());
        if (!Objects.equals(before.respondDue(), after.respondDue()))
            return sentence(change, before.respondDue(), after.respondDue(), after.provisional());
        return sentence(change, before.targetDue(), after.targetDue(), after.provisional());
    }

    /** The same for a record with one due time. */
    public static Message sentence(String change, @Nullable Instant before, @Nullable Instant after,
            boolean provisional) {
        Object what = DATE.matcher(change).matches() ? change : Message.of("due.recounted.hours");
        if (before == null || after == null || before.equals(after))
            return Message.of(provisional ? "due.recounted.unsure" : "due.recounted.sure", what);
        return Message.of("due.recounted.moved", what, before, after);
    }
}
