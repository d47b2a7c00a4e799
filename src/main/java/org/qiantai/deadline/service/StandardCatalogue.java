package org.qiantai.deadline.service;

import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.qiantai.deadline.domain.StandardVersion;
import org.qiantai.deadline.repository.StandardRepository;
import org.qiantai.platform.cache.Cached;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.stereotype.Service;

/** The service standards with all their versions, kept in memory. */
@Service
public class StandardCatalogue {
    private final Cached<Content> content;

    @Autowired
    StandardCatalogue(StandardRepository standards, Clock clock) {
        this(new Cached<>(clock, () -> Content.of(standards.versions(), standards.active())));
    }

    private StandardCatalogue(Cached<Content> content) { this.content = content; }

    /** What is known now, and never read again. */
    StandardCatalogue heldStill() {
        Content now = content.get();
        return new StandardCatalogue(new Cached<>(Clock.fixed(Instant.EPOCH, ZoneOffset.UTC), () -> now));
    }

    /** The newest version of each standard, in the table's order. */
    public List<StandardVersion> current() {
        return content.get().byCode().values().stream().map(List::getFirst).toList();
    }

    /** All versions of a standard, the newest first; none for an unknown code. */
    public List<StandardVersion> history(String code) {
        return content.get().byCode().getOrDefault(code, List.of());
    }

    /** Whether it judges what is new. */
    public boolean isActive(String code) {
        return content.get().active().contains(code);
    }

    public Optional<StandardVersion> byId(long versionId) {
        return Optional.ofNullable(content.get().byId().get(versionId));
    }

    /** The versions in force at an instant of the standards that are switched on and were there, in the table's order. */
    List<StandardVersion> inForce(Instant at) {
        Content known = content.get();
        return known.active().stream().flatMap(code -> history(code).stream()
                .filter(version -> !version.validFrom().isAfter(at)).limit(1)).toList();
    }

    /**
     * The version by which work accepted at an instant is judged: a late entry by the standard of its day.
     *
     * @throws IllegalArgumentException for a code that is no standard's
     */
    StandardVersion inForce(String code, Instant at) {
        List<StandardVersion> versions = history(code);
        if (versions.isEmpty()) throw new IllegalArgumentException("no standard " + code);
        return versions.stream().filter(version -> !version.validFrom().isAfter(at)).findFirst()
                .orElseGet(versions::getLast);
    }

    void evictAfterCommit() { content.evictAfterCommit(); }

    private record Content(Map<String, List<StandardVersion>> byCode, Map<Long, StandardVersion> byId,
            List<String> active) {
        static Content of(List<StandardVersion> all, List<String> active) {
            return new Content(
                    all.stream().collect(Collectors.groupingBy(StandardVersion::code, LinkedHashMap::new,
                            Collectors.toUnmodifiableList())),
                    all.stream().collect(Collectors.toUnmodifiableMap(StandardVersion::id, Function.identity())),
                    active);
        }
    }
}
