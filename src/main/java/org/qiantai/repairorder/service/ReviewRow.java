package org.qiantai.repairorder.service;

import java.math.BigDecimal;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.qiantai.attachment.AttachmentLine;
import org.qiantai.platform.error.Message;
import org.qiantai.repairorder.domain.Agreement;
import org.qiantai.repairorder.domain.SlipCorrection;
import org.qiantai.repairorder.domain.SlipWarning;

/**
 * A slip in the queue of those to be signed, with all that a supervisor looks at first (R-03-46).
 *
 * @param matter the slip itself
 * @param usualHours what the same kind of work usually takes, null where too few slips tell
 * @param refusal why this reader does not sign it, null when they may
 * @param mayCorrect whether this reader may have it filled again
 * @param token of the row's forms: whichever is sent first counts
 */
public record ReviewRow(OrderToSign scope, @Nullable Agreement agreement, List<SlipWarning> warnings,
        @Nullable BigDecimal usualHours, List<AttachmentLine> photos, @Nullable Message refusal, boolean mayCorrect,
        @Nullable SlipCorrection correction, UUID token) {
    /** Whether it may be signed among others. */
    public boolean isPlain() {
        return refusal == null && warnings.isEmpty();
    }
}
