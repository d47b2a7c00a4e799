package org.qiantai.estate.repository;

import org.jspecify.annotations.Nullable;

/**
 * One way to find a unit or one of its people.
 *
 * @param unitId whose key it is; null when it is the occupant's
 * @param occupantId whose key it is; null when it is the unit's
 * @param current false when the person has moved out
 */
public record HouseholdSearchKey(KeyKind kind, String text, @Nullable Long unitId, @Nullable Long occupantId,
        boolean current) {}
