package org.qiantai.platform.text;

import org.jspecify.annotations.Nullable;

/** Text as people type it into a form. */
public final class Typed {
    private Typed() {}

    /** The text without white space around it; null for none, and for nothing but white space. */
    public static @Nullable String orNull(@Nullable String text) {
        return text == null || text.isBlank() ? null : text.strip();
    }
}
