package org.qiantai.repairorder.service;

import org.qiantai.repairorder.domain.ReturnReasonText;
import org.qiantai.repairorder.domain.ReturnReason;

/** One reason for returns as the administrator sees it. */
public record ReturnReasonRow(String code, ReturnReasonText text, boolean active, int version) {
    static ReturnReasonRow of(ReturnReason cause) {
        return new ReturnReasonRow(cause.code(), cause.text(), cause.isActive(), cause.formVersion());
    }
}
