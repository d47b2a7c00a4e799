package org.qiantai.repairorder.service;

import org.jspecify.annotations.Nullable;
import org.qiantai.attachment.Drawing;

/**
 * The names beneath a slip, written by hand where they were (R-03-43, R-03-44).
 *
 * @param worker whoever did the work
 * @param owner who accepts it
 */
public record SlipSignatures(@Nullable Drawing worker, @Nullable Drawing owner) {
    public static final SlipSignatures NONE = new SlipSignatures(null, null);
}
