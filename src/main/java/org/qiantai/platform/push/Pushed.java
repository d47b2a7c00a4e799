package org.qiantai.platform.push;

import java.util.Set;
import org.qiantai.platform.security.Actor;

/**
 * One kind of news for open pages; each module serves its own. It says what has changed and nothing of it: the page asks
 * for the rest with its reader's rights.
 */
public interface Pushed {
    /** The event's name in the browser. PostgreSQL's channel is {@link #channel()}, a signal topics with commas. */
    String name();

    /** What this reader listens for. */
    Set<String> topics(Actor reader);

    /** Something of the topic has changed, on whichever node; before the pages hear of it. Must be quick. */
    default void changed(String topic) {}

    /** Signals may have been missed: anything may have changed. */
    default void missed() {}

    default String channel() { return "qiantai_" + name(); }
}
