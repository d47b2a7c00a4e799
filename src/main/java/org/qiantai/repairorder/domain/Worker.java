package org.qiantai.repairorder.domain;

import org.jspecify.annotations.Nullable;

/**
 * Who is to do it.
 *
 * @param userId one of our people; null for a contracted crew (特约工程队), and for one whose name alone was written down
 * @param vendor which crew; null for our people
 */
public record Worker(@Nullable Long userId, String name, @Nullable OrderVendor vendor) {
    /** One of our people. */
    public Worker(long userId, String name) { this(userId, name, null); }

    /** A crew by its name. */
    public static Worker crew(String name, OrderVendor vendor) {
        return new Worker(null, name, vendor);
    }
}
