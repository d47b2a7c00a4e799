package org.qiantai.estate.service;

import org.qiantai.estate.domain.Change;
import org.qiantai.platform.error.StaleRecordException;
import org.qiantai.platform.form.Submission;

/** Compares the version a form was made from with the record's own. */
final class Freshness {
    private Freshness() {}

    /** @throws StaleRecordException when somebody else changed the record in between */
    static void require(Submission form, int version, Change last) {
        if (form.version() != version)
            throw new StaleRecordException(form.number(), last.changedBy(), last.changedAt());
    }
}
