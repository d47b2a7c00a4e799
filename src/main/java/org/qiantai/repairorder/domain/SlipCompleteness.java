package org.qiantai.repairorder.domain;

import java.util.ArrayList;
import java.util.Collection;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.qiantai.deadline.WorkFamily;

/** Says what a slip still lacks: asked when it is completed, reviewed and received, not only on paper (C-40). */
public final class SlipCompleteness {
    /** What the worker and the owner put on the slip; the department's signature is put beneath it. */
    private static final Set<MissingItem> OF_THE_REVIEW = EnumSet.of(MissingItem.CONTENT, MissingItem.MATERIALS,
            MissingItem.HOURS, MissingItem.FEES, MissingItem.WORKER_SIGNATURE);

    private SlipCompleteness() {}

    /**
     * Everything the desk may refuse a slip for (R-03-47).
     *
     * @param signed the reviews signed in the present round
     */
    public static List<MissingItem> missing(WorkScope scope, Slip slip, List<SlipMaterial> materials,
            Collection<SignatureKind> signed) {
        List<MissingItem> missing = new ArrayList<>();
        boolean materialsSaid = slip.noMaterials() || !materials.isEmpty();
        if (isBlank(slip.content())) missing.add(MissingItem.CONTENT);
        if (!materialsSaid) missing.add(MissingItem.MATERIALS);
        if (slip.hours() == null) missing.add(MissingItem.HOURS);
        if (scope.isChargeable() && !slip.solvedByPhone() && !feesSaid(slip, materials)) missing.add(MissingItem.FEES);
        if (isBlank(slip.workerSignature())) missing.add(MissingItem.WORKER_SIGNATURE);
        if (!slip.solvedByPhone() && isBlank(slip.ownerSignature()) && isBlank(slip.noOwnerSignature()))
            missing.add(MissingItem.OWNER_SIGNATURE);
        if (!signed.contains(SignatureKind.SUPERVISOR_REVIEW)) missing.add(MissingItem.SUPERVISOR_REVIEW);
        if (scope.family() == WorkFamily.INDOOR_SERVICE && !signed.contains(SignatureKind.CENTER_HEAD_REVIEW))
            missing.add(MissingItem.CENTER_HEAD_REVIEW);
        return missing;
    }

    /** The part without which the supervisor has nothing to review: the owner's signature may still come (R-03-46). */
    public static List<MissingItem> missingForReview(WorkScope scope, Slip slip, List<SlipMaterial> materials) {
        return missing(scope, slip, materials, List.of()).stream().filter(OF_THE_REVIEW::contains).toList();
    }

    /** R-03-43: if paid, material fee and labour fee. */
    private static boolean feesSaid(Slip slip, List<SlipMaterial> materials) {
        return slip.labourFee() != null && materials.stream().allMatch(material -> material.unitPrice() != null);
    }

    private static boolean isBlank(@Nullable String text) { return text == null || text.isBlank(); }
}
