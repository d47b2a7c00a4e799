package org.qiantai.repairorder.domain;

import java.math.BigDecimal;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * The whole slip as its form holds it (R-03-43, R-03-44).
 *
 * @param noMaterials "none used", said on purpose
 * @param hours man-hours, preparation included
 * @param hoursNote why they are others than the steps' times tell
 * @param completionChecks tried and tidied up (R-07-9)
 * @param labourFee CNY, where the owner pays
 * @param noOwnerSignature why the owner did not sign
 */
public record SlipEntry(String content, List<SlipMaterial.UsedMaterial> materials, boolean noMaterials,
        @Nullable BigDecimal hours, @Nullable String hoursNote, CompletionChecks completionChecks,
        @Nullable BigDecimal labourFee,
        @Nullable String workerSignature,
        @Nullable String ownerSignature, @Nullable String noOwnerSignature) {

    /** The same with its materials looked up in the price list. */
    public SlipEntry with(List<SlipMaterial.UsedMaterial> listed) {
        return new SlipEntry(content, listed, noMaterials, hours, hoursNote, completionChecks, labourFee,
                workerSignature,
                ownerSignature,
                noOwnerSignature);
    }
}
