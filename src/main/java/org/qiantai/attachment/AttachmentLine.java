package org.qiantai.attachment;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * An attachment as a page shows it; its content is asked for on its own.
 *
 * @param small whether there is a small picture of it
 * @param bytes of its content
 */
public record AttachmentLine(long id, String number, Purpose purpose, String name, String mediaType, boolean small,
        int bytes, @Nullable Integer width, @Nullable Integer height, Instant addedAt, String addedBy, long addedById) {
    /** Rounded up, at least one. */
    public int kilobytes() { return (bytes + 1023) / 1024; }

    public String href() { return "/attachments/" + number + "/" + id; }
}
