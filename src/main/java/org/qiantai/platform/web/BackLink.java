package org.qiantai.platform.web;

import org.jspecify.annotations.Nullable;

/** Addresses that a form hands back to us: only paths of this program, never another host's. */
public final class BackLink {
    private BackLink() {}

    /** The path itself when it is one of ours, else the home page. */
    public static String local(@Nullable String path) {
        if (path == null || !path.startsWith("/") || path.startsWith("//") || path.contains("\\")) return "/";
        return path.chars().anyMatch(Character::isISOControl) ? "/" : path;
    }

    /** The same with the sentence that says what was done there. */
    public static String done(@Nullable String path, String sentence) {
        String local = local(path);
        return local + (local.indexOf('?') < 0 ? '?' : '&') + "done=" + sentence;
    }
}
