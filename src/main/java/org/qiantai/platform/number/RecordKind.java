package org.qiantai.platform.number;

/** The kinds of numbered records; the two letters stand in every number (domain.md §1). */
public enum RecordKind {
    /** Service request 服务申请. */
    SR,
    /** Repair order 维修单. */
    RO,
    /** Complaint 投诉. */
    CP,
    /** Suggestion 合理化建议. */
    SG,
    /** Callback 回访. */
    CB,
    /** Receipt 收据. */
    RC,
    /** Known outage 停水停电通知. */
    IN
}
