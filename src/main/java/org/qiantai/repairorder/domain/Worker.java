package org.qiantai.repairorder.domain;

import org.jspecify.annotations.Nullable;

/**
 * Who is to do it.
 *
 * @param userId one of our people; null for a contracted crew (特约工程队), which has only its name
 */
public record Worker(@Nullable Long userId, String name) {}
