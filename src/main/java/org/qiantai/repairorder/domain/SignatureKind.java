package org.qiantai.repairorder.domain;

import java.util.List;
import org.qiantai.deadline.WorkFamily;

/** What a department's signature stands for. */
public enum SignatureKind {
    /** R-03-46: labour, material and cost have been reviewed. */
    SUPERVISOR_REVIEW,
    /** R-03-62: the same, of an indoor service. */
    CENTER_HEAD_REVIEW,
    /** R-03-51: it cannot be done. */
    SUPERVISOR_RETURN,
    /** R-03-66: the same, of an indoor service. */
    CENTER_HEAD_RETURN;

    /** The signatures a review needs, in the order in which they are usually given (C-08). */
    public static List<SignatureKind> ofReview(WorkFamily family) {
        return family == WorkFamily.INDOOR_SERVICE
                ? List.of(SUPERVISOR_REVIEW, CENTER_HEAD_REVIEW)
                : List.of(SUPERVISOR_REVIEW);
    }

    /** The signatures a return needs. */
    public static List<SignatureKind> ofReturn(WorkFamily family) {
        return family == WorkFamily.INDOOR_SERVICE
                ? List.of(SUPERVISOR_RETURN, CENTER_HEAD_RETURN)
                : List.of(SUPERVISOR_RETURN);
    }

    public boolean isOfCenterHead() { return this == CENTER_HEAD_REVIEW || this == CENTER_HEAD_RETURN; }
}
