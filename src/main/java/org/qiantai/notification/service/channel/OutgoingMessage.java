package org.qiantai.notification.service.channel;

import java.time.Instant;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/**
 * A notice in its reader's language, ready to leave the house.
 *
 * @param key the notice's, so that whoever gets it twice can tell
 * @param kind what it is about, for programs: the name of a kind of notice, or TEST
 * @param site the site's name
 * @param link where to read more; null when the program does not know how it is reached from outside
 */
public record OutgoingMessage(String key, String kind, String site, String title, @Nullable String text,
        @Nullable String link, Instant at, Locale language) {}
