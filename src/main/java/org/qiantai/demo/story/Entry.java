package org.qiantai.demo.story;

import java.time.Instant;
import org.jspecify.annotations.Nullable;
import org.qiantai.demo.story.World.Member;

/**
 * An entry of the timeline as its table holds it.
 *
 * @param args a message as {@code #key}, an instant as {@code @}, anything else behind {@code =}
 */
record Entry(String subject, long id, Instant at, Member by, String kind, String[] args, @Nullable String from,
        @Nullable String to, @Nullable String note) {

    static String text(Object said) { return "=" + said; }

    static String message(String key) { return "#" + key; }

    static String at(Instant at) { return "@" + at; }
}
