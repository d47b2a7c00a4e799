package org.qiantai.repairorder.domain;

import java.math.BigDecimal;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import org.qiantai.platform.error.Message;

/** What a supervisor looks at before signing: a slip with any of these is not signed among others. */
public enum SlipWarning {
    /** Something the review needs is not there. */
    INCOMPLETE,
    /** The owner has not signed, whatever the reason. */
    NO_OWNER_SIGNATURE,
    /** The same where a contracted crew did it: there it is the applicant who accepts (R-03-69). */
    CREW_NOT_ACCEPTED,
    /** Nobody says that it was tried, or the place tidied up (R-07-9). */
    AFTERCARE,
    /** Done after the limit, extensions included. */
    LATE,
    /** It came to more than the owner consented to. */
    OVER_CONSENT,
    /** A price is above the list, or of something that is not on it (R-03-42). */
    ABOVE_LIST,
    /** More man-hours than one person's working day. */
    LONG_HOURS,
    /** Man-hours far from what the same kind of work usually takes. */
    UNUSUAL_HOURS,
    /** The desk has refused it before (R-03-47). */
    REFUSED_BEFORE;

    private static final BigDecimal WORKING_DAY = new BigDecimal("8");

    /** @param usual hours of the order's category among others */
    public static List<SlipWarning> of(RepairOrder order, UsualHours usual) {
        Slip slip = order.slip();
        Instant due = order.due().finishDue();
        List<SlipWarning> warnings = new ArrayList<>();
        if (!order.missingForReview().isEmpty()) warnings.add(INCOMPLETE);
        if (!slip.solvedByPhone() && (slip.ownerSignature() == null || slip.ownerSignature().isBlank()))
            warnings.add(order.isWithContractor() ? CREW_NOT_ACCEPTED : NO_OWNER_SIGNATURE);
        if (slip.completionChecks() != null && !slip.solvedByPhone()
                && !slip.completionChecks().isComplete(order.scope().family()))
            warnings.add(AFTERCARE);
        if (due != null && slip.completedAt() != null && slip.completedAt().isAfter(due)) warnings.add(LATE);
        Price price = order.price();
        if (order.scope().isChargeable() && price.cost().compareTo(price.consented()) > 0) warnings.add(OVER_CONSENT);
        if (order.isAboveList()) warnings.add(ABOVE_LIST);
        if (slip.hours() != null && slip.hours().compareTo(WORKING_DAY) > 0) warnings.add(LONG_HOURS);
        if (usual.isFar(order.scope().categoryCode(), slip.hours())) warnings.add(UNUSUAL_HOURS);
        if (order.refusals() > 0) warnings.add(REFUSED_BEFORE);
        return warnings;
    }

    /** All of them in one sentence part. */
    public static Message list(List<SlipWarning> warnings) {
        List<Message> labels = warnings.stream().map(warning -> Message.of("order.warning." + warning)).toList();
        return labels.stream().skip(1).reduce(labels.getFirst(),
                (before, next) -> Message.of("order.missing.and", before, next));
    }
}
