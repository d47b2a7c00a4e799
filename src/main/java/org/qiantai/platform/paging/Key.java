package org.qiantai.platform.paging;

import java.time.Instant;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** Where a list sorted by time and id goes on, as it stands in an address: {@code 1763865600000000-4711}. */
public record Key(Instant at, long id) {
    private static final long MICROS = 1_000_000;

    public String encoded() { return at.getEpochSecond() * MICROS + at.getNano() / 1_000 + "-" + id; }

    /** Empty for no key and for one that was tampered with: the list then begins at its beginning. */
    public static Optional<Key> parse(@Nullable String text) {
        if (text == null || !text.matches("-?\\d{1,18}-\\d{1,18}")) return Optional.empty();
        int dash = text.lastIndexOf('-');
        long micros = Long.parseLong(text.substring(0, dash));
        Instant at = Instant.ofEpochSecond(Math.floorDiv(micros, MICROS), Math.floorMod(micros, MICROS) * 1_000);
        return Optional.of(new Key(at, Long.parseLong(text.substring(dash + 1))));
    }
}
