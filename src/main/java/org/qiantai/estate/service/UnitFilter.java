package org.qiantai.estate.service;

import org.jspecify.annotations.Nullable;

/**
 * What the list of units is narrowed to; stands in the address.
 *
 * @param building a building's code
 * @param text room, name or phone
 */
public record UnitFilter(@Nullable String building, @Nullable String text) {
    boolean hasText() { return text != null && !text.isBlank(); }
}
