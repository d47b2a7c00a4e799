package org.qiantai.attachment;

import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.qiantai.attachment.service.DrawingParser;
import org.springframework.stereotype.Component;

/** Signatures drawn on the screen, read from what a form brought (R-03-43, R-03-44). Reading takes long: before the transaction. */
@Component
public class Drawings {
    private final DrawingParser reading;

    Drawings(DrawingParser reading) { this.reading = reading; }

    /**
     * @param field of the form, beside which a refusal stands
     * @param sent a PNG as {@code data:} address, as {@code js/signature.js} puts it into the form
     * @return empty where nothing was sent, and where nothing is written on it
     * @throws org.qiantai.platform.error.InvalidInputException for what is too large, no such picture, or broken
     */
    public Optional<Drawing> read(String field, @Nullable String sent) { return reading.read(field, sent); }
}
