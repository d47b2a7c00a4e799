package org.qiantai.attachment.service;

import java.awt.image.BufferedImage;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.util.Base64;
import java.util.Optional;
import javax.imageio.ImageIO;
import org.jspecify.annotations.Nullable;
import org.qiantai.attachment.Drawing;
import org.qiantai.platform.error.InvalidInputException;
import org.qiantai.platform.error.Message;
import org.springframework.stereotype.Component;

/** What was drawn in a form, as it is kept: nothing of the sent file goes on but its ink. */
@Component
public class DrawingParser {
    static final int MOST_BYTES = 200 << 10;
    static final int MOST_WIDTH = 2_000;
    static final int MOST_HEIGHT = 1_000;
    private static final String CLAIM = "data:image/png;base64,";
    /** Four characters carry three bytes. */
    private static final int MOST_CHARACTERS = CLAIM.length() + MOST_BYTES / 3 * 4 + 4;

    private final Pictures pictures;

    DrawingParser(Pictures pictures) { this.pictures = pictures; }

    /** See {@link org.qiantai.attachment.Drawings}. */
    public Optional<Drawing> read(String field, @Nullable String sent) {
        if (sent == null || sent.isBlank()) return Optional.empty();
        if (sent.length() > MOST_CHARACTERS) throw refused(field, "large");
        if (!sent.startsWith(CLAIM)) throw refused(field, "broken");
        try {
            byte[] content = Base64.getDecoder().decode(sent.substring(CLAIM.length()));
            if (!FileInspector.isPng(content)) throw refused(field, "broken");
            Optional<BufferedImage> ink = Ink.of(pictures.small(content, MOST_WIDTH, MOST_HEIGHT));
            return ink.isEmpty() ? Optional.empty() : Optional.of(drawing(ink.get()));
        } catch (IllegalArgumentException | IOException _) {
            throw refused(field, "broken");
        }
    }

    private static Drawing drawing(BufferedImage ink) throws IOException {
        ByteArrayOutputStream png = new ByteArrayOutputStream();
        ImageIO.write(ink, "png", png);
        return new Drawing(png.toByteArray(), ink.getWidth(), ink.getHeight());
    }

    private static InvalidInputException refused(String field, String why) {
        return new InvalidInputException(field, Message.of("signature.refused." + why));
    }
}
