package org.qiantai.attachment.controller;

import jakarta.validation.constraints.NotNull;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.List;
import java.util.Objects;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.qiantai.attachment.Purpose;
import org.qiantai.attachment.service.Upload;
import org.springframework.web.multipart.MultipartFile;

/** Files for a record. */
record AttachmentForm(@Nullable List<MultipartFile> files, @Nullable @NotNull Purpose purpose, @NotNull UUID token) {
    /** A browser sends an empty one where nothing was chosen. */
    List<Upload> uploads() {
        return files == null
                ? List.of()
                : files.stream()
                        .filter(file -> !file.isEmpty()
                                || !Objects.requireNonNullElse(file.getOriginalFilename(), "").isEmpty())
                        .map(AttachmentForm::upload).toList();
    }

    private static Upload upload(MultipartFile file) {
        try {
            return new Upload(Objects.requireNonNullElse(file.getOriginalFilename(), ""), file.getBytes());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
