package org.qiantai.repairorder.domain;

import org.jspecify.annotations.Nullable;

/**
 * Who is to do it.
 *
 * @param userId one of our people; null for a contracted crew (特约工程队), and for one whose name alone was written down
 * @param contractor which crew; null for our people
 */
public record AssignedTechnician(@Nullable Long userId, String name, @Nullable OrderContractor contractor) {
    /** One of our people. */
    public AssignedTechnician(long userId, String name) { this(userId, name, null); }

    /** A crew by its name. */
    public static AssignedTechnician contractor(String name, OrderContractor contractor) {
        return new AssignedTechnician(null, name, contractor);
    }
}
