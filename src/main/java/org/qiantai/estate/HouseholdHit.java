package org.qiantai.estate;

import org.jspecify.annotations.Nullable;

/**
 * One answer to "room, name or phone".
 *
 * @param occupantId null when the unit is empty
 * @param phone as this reader may see it: in full, or {@code 138****6688}
 * @param current false for somebody who has moved out
 */
public record HouseholdHit(long unitId, String unitCode, @Nullable Long occupantId, @Nullable String name,
        @Nullable OccupantKind kind, @Nullable SpecialCare care, @Nullable String careNote, @Nullable String phone,
        boolean current) {}
