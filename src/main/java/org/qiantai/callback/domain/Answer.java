package org.qiantai.callback.domain;

import jakarta.persistence.Column;
import jakarta.persistence.Embeddable;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * What the caller said (R-03-70).
 *
 * @param agrees whether it is as the departments reported
 * @param satisfaction 5 very content to 1 very discontent
 * @param promisedReplyAt when we said we would answer what could not be answered at once (R-03-93)
 */
@Embeddable
public record Answer(
        @Column(name = "agrees") Boolean agrees,
        @Column(name = "satisfaction") Integer satisfaction,
        @Column(name = "opinion") @Nullable String opinion,
        @Column(name = "promised_reply_at") @Nullable Instant promisedReplyAt) {

    /** At this satisfaction and below the CS supervisor calls (R-08-26). */
    public static final int DISSATISFIED = 2;

    public boolean dissatisfied() { return satisfaction <= DISSATISFIED; }

    /** Whether we owe a further word. */
    boolean wantsReply() { return dissatisfied() || promisedReplyAt != null; }
}
