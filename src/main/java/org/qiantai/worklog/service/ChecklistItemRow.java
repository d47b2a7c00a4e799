package org.qiantai.worklog.service;

import java.time.Instant;
import org.qiantai.worklog.domain.ClosingChecklistItem;
import org.qiantai.worklog.domain.ChecklistItemText;

/** One point of the check before closing as the administrator sees it. */
public record ChecklistItemRow(String code, ChecklistItemText text, boolean active, Instant changedAt, String changedBy,
        int version) {
    static ChecklistItemRow of(ClosingChecklistItem point) {
        return new ChecklistItemRow(point.code(), point.text(), point.isActive(), point.changedAt(), point.changedBy(),
                point.formVersion());
    }
}
