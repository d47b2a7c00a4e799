package org.qiantai.platform.session;

import java.time.Duration;
import java.time.Instant;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * A session as this node last knew it. Never changed, only replaced: requests of one session overlap.
 *
 * @param key the row's primary key, which stays when the session's id changes
 * @param principal the signed-in name, if any
 * @param readAt when the database was last asked about it
 * @param writtenAt the last access the database knows of
 */
record LocalCopy(String key, Instant created, Instant accessed, Duration timeout, @Nullable String principal,
        Map<String, Object> attributes, Instant readAt, Instant writtenAt) {

    boolean isFresh(Instant now, Duration kept) { return now.isBefore(readAt.plus(kept)); }

    boolean isExpired(Instant now) { return !timeout.isNegative() && !now.isBefore(accessed.plus(timeout)); }

    /** After a request: its changes laid over what others changed meanwhile; an empty value takes an attribute away. */
    LocalCopy after(StoredSession request, @Nullable String signedIn, Instant written) {
        Map<String, Object> merged = new HashMap<>(attributes);
        request.changes().forEach((name, value) -> put(merged, name, value));
        Instant latest = request.getLastAccessedTime().isAfter(accessed) ? request.getLastAccessedTime() : accessed;
        return new LocalCopy(key, created, latest, request.getMaxInactiveInterval(), signedIn, Map.copyOf(merged),
                readAt, written.isAfter(writtenAt) ? written : writtenAt);
    }

    private static void put(Map<String, Object> attributes, String name, Optional<Object> value) {
        if (value.isPresent()) attributes.put(name, value.get());
        else
            attributes.remove(name);
    }
}
