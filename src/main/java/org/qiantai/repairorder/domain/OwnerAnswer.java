package org.qiantai.repairorder.domain;

import java.time.Instant;

/**
 * The owner's yes or no to a quotation.
 *
 * @param name who answered
 * @param heardBy which of us saw or heard it
 */
public record OwnerAnswer(String name, ConsentMeans means, String heardBy, Instant at) {}
