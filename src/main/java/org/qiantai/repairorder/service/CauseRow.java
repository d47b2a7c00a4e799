package org.qiantai.repairorder.service;

import org.qiantai.repairorder.domain.CauseText;
import org.qiantai.repairorder.domain.ReturnCause;

/** One reason for returns as the administrator sees it. */
public record CauseRow(String code, CauseText text, boolean active, int version) {
    static CauseRow of(ReturnCause cause) {
        return new CauseRow(cause.code(), cause.text(), cause.isActive(), cause.formVersion());
    }
}
