package org.qiantai.repairorder.domain;

import jakarta.persistence.Column;
import jakarta.persistence.Embeddable;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import org.jspecify.annotations.Nullable;
import org.qiantai.deadline.Category;
import org.qiantai.deadline.Chargeable;
import org.qiantai.deadline.WorkFamily;

/**
 * What is to be done, and where. Family and chargeability are the category's at the time: changing a category later
 * changes no order.
 *
 * @param unitId null in the public area
 * @param warranty on what ground the work is done under warranty and nobody pays; null where it is not
 */
@Embeddable
public record WorkScope(
        @Column(name = "category_code") String categoryCode,
        @Enumerated(EnumType.STRING) @Column(name = "family") WorkFamily family,
        @Enumerated(EnumType.STRING) @Column(name = "chargeable") Chargeable chargeable,
        @Column(name = "description") String description,
        @Column(name = "unit_id") @Nullable Long unitId,
        @Column(name = "place") @Nullable String place,
        @Column(name = "warranty") @Nullable String warranty) {

    /** In the public area nobody pays, whatever the category. */
    public static WorkScope of(Category category, String description, @Nullable Long unitId, @Nullable String place) {
        boolean publicArea = category.publicArea() || isPublic(unitId, place);
        return new WorkScope(category.code(), category.family(), publicArea ? Chargeable.NEVER : category.chargeable(),
                description, unitId, place, null);
    }

    /** A warranty that was seen stays, whatever the fault is called. */
    WorkScope as(Category category) {
        return of(category, description, unitId, place).underWarranty(warranty);
    }

    WorkScope underWarranty(@Nullable String ground) {
        return new WorkScope(categoryCode, family, chargeable, description, unitId, place, ground);
    }

    /** Whether it is in the public area, by the place rather than by the category. */
    public boolean isPublic() {
        return isPublic(unitId, place);
    }

    private static boolean isPublic(@Nullable Long unitId, @Nullable String place) {
        return unitId == null && place != null;
    }

    /** Whether the owner pays: the category says so, and no warranty stands against it. */
    public boolean isChargeable() {
        return chargeable != Chargeable.NEVER && warranty == null;
    }
}
