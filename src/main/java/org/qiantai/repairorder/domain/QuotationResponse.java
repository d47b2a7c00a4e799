package org.qiantai.repairorder.domain;

import java.time.Instant;
import org.jspecify.annotations.Nullable;
import org.qiantai.platform.error.InvalidInputException;
import org.qiantai.platform.error.Message;

/**
 * The owner's yes or no to a quotation.
 *
 * @param name who answered
 * @param heardBy which of us saw or heard it
 * @param drawn the name written by hand, where it was (R-07-10)
 */
public record QuotationResponse(String name, ConsentMeans means, String heardBy, Instant at,
        @Nullable Long drawn) {
    /** @throws InvalidInputException for what was drawn by somebody on the telephone */
    public QuotationResponse {
        if (means == ConsentMeans.PHONE && drawn != null)
            throw new InvalidInputException("drawing", Message.of("order.error.drawnOnPhone"));
    }
}
