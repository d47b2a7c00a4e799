package org.qiantai.platform.export;

import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.Locale;
import org.qiantai.platform.error.InvalidInputException;
import org.qiantai.platform.error.Message;
import org.springframework.http.MediaType;

/** The files a list can be had as, {@code ?format=csv|xlsx}. */
public enum ExportFormat {
    CSV(new MediaType("text", "csv", StandardCharsets.UTF_8)), XLSX(
            new MediaType("application", "vnd.openxmlformats-officedocument.spreadsheetml.sheet"));

    private final MediaType mediaType;

    ExportFormat(MediaType mediaType) { this.mediaType = mediaType; }

    /** @throws InvalidInputException (422) for anything but {@code csv} and {@code xlsx} */
    public static ExportFormat parse(String asked) {
        return Arrays.stream(values()).filter(format -> format.extension().equals(asked)).findFirst()
                .orElseThrow(() -> new InvalidInputException("format", Message.of("list.error.format", asked)));
    }

    public MediaType mediaType() { return mediaType; }

    /** How the file's name ends, without the dot. */
    public String extension() {
        return name().toLowerCase(Locale.ROOT);
    }
}
