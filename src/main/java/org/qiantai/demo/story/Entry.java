package org.qiantai.demo.story;

import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.qiantai.demo.story.World.Member;
import org.qiantai.platform.error.MessageArguments;
import org.qiantai.platform.error.Name;

/**
 * An entry of the timeline as its table holds it.
 *
 * @param args a message as {@code #key}, an instant as {@code @}, a name in both languages as {@code ~}, anything else behind {@code =}
 */
record Entry(String subject, long id, Instant at, Member by, String kind, String[] args, @Nullable String from,
        @Nullable String to, @Nullable String note) {

    static String text(Object said) { return "=" + said; }

    static String message(String key) { return "#" + key; }

    static String name(Name name) { return MessageArguments.encode(List.of(name))[0]; }

    static String at(Instant at) { return "@" + at; }
}
