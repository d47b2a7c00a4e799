package org.qiantai.deadline.domain;

import org.qiantai.calendar.Limit;
import org.qiantai.platform.error.Message;

/** A limit as people read it: "24 h, day and night". */
public final class LimitSentence {
    private LimitSentence() {}

    public static Message of(Limit limit) {
        return switch (limit.clock()) {
            case ELAPSED, WORKDAY_HOURS, BUSINESS_HOURS -> Message.of("limit." + limit.clock(),
                    Message.of("limit.unit." + limit.lengthUnit(), limit.length()));
            case WORKDAYS -> Message.of("limit." + limit.clock(), limit.length());
            case SAME_DAY, AGREED -> Message.of("limit." + limit.clock());
        };
    }
}
