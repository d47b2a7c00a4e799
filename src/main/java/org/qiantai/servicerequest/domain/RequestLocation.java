package org.qiantai.servicerequest.domain;

import jakarta.persistence.Column;
import jakarta.persistence.Embeddable;
import org.jspecify.annotations.Nullable;

/**
 * Where it is: a unit, or a place in the public area, or nowhere in particular with the reason why (G-20).
 */
@Embeddable
public record RequestLocation(
        @Column(name = "unit_id") @Nullable Long unitId,
        @Column(name = "place") @Nullable String place,
        @Column(name = "no_unit_reason") @Nullable String noUnitReason) {

    public boolean isPublic() { return unitId == null && place != null; }
}
