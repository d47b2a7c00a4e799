package org.qiantai.calendar.controller;

import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.qiantai.platform.error.InvalidInputException;
import org.qiantai.platform.error.Message;
import org.qiantai.platform.text.UploadedText;
import org.springframework.web.multipart.MultipartFile;

/**
 * A year's holidays: as a file, or pasted.
 *
 * @param year the notice's, where it does not say it itself
 */
record ImportForm(@Nullable MultipartFile file, @Nullable @Size(max = LONGEST) String text,
        @Nullable @Min(Years.FIRST) @Max(Years.LAST) Integer year, @Nullable @NotNull UUID token,
        @Nullable Integer version) {
    /** Some twenty times a notice. */
    private static final int LONGEST = 50_000;

    static ImportForm empty() { return new ImportForm(null, null, null, UUID.randomUUID(), null); }

    /** @throws InvalidInputException when there is nothing, both at once, or a file that is no text */
    String content() {
        MultipartFile uploaded = file == null || file.isEmpty() ? null : file;
        String pasted = text == null || text.isBlank() ? null : text;
        if (pasted != null && uploaded != null)
            throw new InvalidInputException("text", Message.of("calendar.import.error.both"));
        if (pasted != null) return pasted;
        if (uploaded == null) throw new InvalidInputException("text", Message.of("calendar.import.error.none"));
        return UploadedText.decode(bytes(uploaded)).filter(content -> content.length() <= LONGEST)
                .orElseThrow(() -> new InvalidInputException("file", Message.of("calendar.import.error.file")));
    }

    private static byte[] bytes(MultipartFile file) {
        try {
            return file.getBytes();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
