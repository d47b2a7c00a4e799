package org.qiantai.repairorder.service;

import org.jspecify.annotations.Nullable;
import org.qiantai.attachment.Drawing;
import org.qiantai.repairorder.domain.ConsentMeans;

/**
 * What a form says of the owner's answer to a quotation.
 *
 * @param name the owner's, typed
 * @param heardBy which of us heard it, on the phone; null for the actor
 * @param drawing the name written by hand, where it was (R-07-10)
 */
public record QuotationResponseEntry(String name, ConsentMeans means, @Nullable String heardBy,
        @Nullable Drawing drawing) {}
