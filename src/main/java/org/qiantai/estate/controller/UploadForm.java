package org.qiantai.estate.controller;

import jakarta.validation.constraints.NotNull;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.web.multipart.MultipartFile;

/** A list to take over. */
record UploadForm(@Nullable MultipartFile file, @NotNull UUID token, @Nullable Long version) {}
