package org.qiantai.attachment.domain;

import jakarta.persistence.Column;
import jakarta.persistence.Embeddable;
import org.jspecify.annotations.Nullable;

/**
 * What is known of a file after it was read.
 *
 * @param mediaType by its content, never by its name
 * @param width in pixels, {@code height} too; null for a paper
 * @param sha256 of the content as it is kept
 */
@Embeddable
public record FileFacts(@Column(updatable = false) String name, @Column(updatable = false) String mediaType,
        @Column(updatable = false) int bytes, @Column(updatable = false) @Nullable Integer width,
        @Column(updatable = false) @Nullable Integer height, @Column(updatable = false) String sha256) {}
