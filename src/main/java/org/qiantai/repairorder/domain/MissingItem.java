package org.qiantai.repairorder.domain;

import java.util.Collection;
import java.util.List;
import org.qiantai.platform.error.Message;

/** A field or signature that a slip still lacks (R-03-43..47). */
public enum MissingItem {
    CONTENT, MATERIALS, HOURS, FEES, WORKER_SIGNATURE, OWNER_SIGNATURE, SUPERVISOR_REVIEW, CENTER_HEAD_REVIEW;

    public Message label() { return Message.of("order.missing." + this); }

    /** All of them in one sentence part: "hours, owner's signature". */
    public static Message list(Collection<MissingItem> items) {
        List<Message> labels = items.stream().map(MissingItem::label).toList();
        return labels.stream().skip(1).reduce(labels.getFirst(),
                (before, next) -> Message.of("order.missing.and", before, next));
    }
}
