package org.qiantai.worklog.service;

import java.time.Instant;
import org.qiantai.worklog.domain.ClosingPoint;
import org.qiantai.worklog.domain.PointText;

/** One point of the check before closing as the administrator sees it. */
public record PointRow(String code, PointText text, boolean active, Instant changedAt, String changedBy, int version) {
    static PointRow of(ClosingPoint point) {
        return new PointRow(point.code(), point.text(), point.isActive(), point.changedAt(), point.changedBy(),
                point.formVersion());
    }
}
