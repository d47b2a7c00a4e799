package org.qiantai.pricing.controller;

import jakarta.validation.constraints.NotNull;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.web.multipart.MultipartFile;

/** A price list to take over. */
record UploadForm(@Nullable MultipartFile file, @NotNull UUID token, @Nullable Long version) {}
