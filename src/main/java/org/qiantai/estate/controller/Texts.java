package org.qiantai.estate.controller;

import org.jspecify.annotations.Nullable;

/** What was typed into an optional field, or nothing. */
final class Texts {
    private Texts() {}

    /** Of a field that validation has found filled. */
    static String filled(@Nullable String text) {
        return text == null ? "" : text.strip();
    }
}
