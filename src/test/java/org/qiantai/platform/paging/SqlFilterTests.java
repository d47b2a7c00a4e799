package org.qiantai.platform.paging;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.entry;

import java.sql.Timestamp;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.qiantai.platform.paging.SqlFilter.Order;

class SqlFilterTests {
    private static final ZoneId SHANGHAI = ZoneId.of("Asia/Shanghai");

    private enum State {
        OPEN, DONE
    }

    @Test
    @DisplayName("Nothing set, everything found")
    void nothing() {
        SqlFilter filter = new SqlFilter().and("a = :a", "a", null).and("b = :b", "b", "  ").containing("c LIKE :c",
                "c", "").days("d", null, null, SHANGHAI).after(Optional.empty(), "e", "id", Order.NEWEST_FIRST);

        assertThat(filter.sql()).isEqualTo("true");
        assertThat(filter.parameters()).isEmpty();
    }

    @Test
    @DisplayName("What is set is joined by AND; enums go by name, instants as timestamps")
    void values() {
        Instant now = Instant.parse("2026-11-23T06:05:00Z");
        SqlFilter filter = new SqlFilter().and("r.site_id = :site", "site", 7L).and("r.state = :state", "state",
                State.OPEN).and("r.state IN (:states)", "states", List.of(State.OPEN, State.DONE))
                .and("r.due < :now", "now", now).and("r.open");

        assertThat(filter.sql()).isEqualTo(
                "r.site_id = :site AND r.state = :state AND r.state IN (:states) AND r.due < :now AND r.open");
        assertThat(filter.parameters()).containsOnly(entry("site", 7L), entry("state", "OPEN"),
                entry("states", List.of("OPEN", "DONE")), entry("now", Timestamp.from(now)));
    }

    @Test
    @DisplayName("One of none: nothing is found, and PostgreSQL is not asked for IN ()")
    void oneOfNone() {
        assertThat(new SqlFilter().and("r.state IN (:states)", "states", List.of()).sql()).isEqualTo("false");
    }

    @Test
    @DisplayName("A text is found anywhere; its own signs mean themselves")
    void containing() {
        assertThat(new SqlFilter().containing("r.place ILIKE :text", "text", " 50%_\\ ").parameters())
                .containsOnly(entry("text", "%50\\%\\_\\\\%"));
    }

    @Test
    @DisplayName("Days are the site's own, the last one to its end")
    void days() {
        SqlFilter filter = new SqlFilter().days("r.received_at", LocalDate.parse("2026-11-01"),
                LocalDate.parse("2026-11-30"), SHANGHAI);

        assertThat(filter.sql())
                .isEqualTo("r.received_at >= :r_received_at_from AND r.received_at < :r_received_at_until");
        assertThat(filter.parameters()).containsOnly(
                entry("r_received_at_from", Timestamp.from(Instant.parse("2026-10-31T16:00:00Z"))),
                entry("r_received_at_until", Timestamp.from(Instant.parse("2026-11-30T16:00:00Z"))));
    }

    @Test
    @DisplayName("The next stretch begins after the key, whichever way the list runs")
    void after() {
        Optional<Key> key = Optional.of(new Key(Instant.EPOCH, 4711));

        assertThat(new SqlFilter().after(key, "r.at", "r.id", Order.NEWEST_FIRST).sql())
                .isEqualTo("(r.at, r.id) < (:afterTime, :afterId)");
        SqlFilter oldest = new SqlFilter().after(key, "r.at", "r.id", Order.OLDEST_FIRST);
        assertThat(oldest.sql()).isEqualTo("(r.at, r.id) > (:afterTime, :afterId)");
        assertThat(oldest.parameters()).containsOnly(entry("afterTime", Timestamp.from(Instant.EPOCH)),
                entry("afterId", 4711L));
    }

    @Test
    @DisplayName("A name used for two values is a mistake that shows at once")
    void twice() {
        SqlFilter filter = new SqlFilter().and("a = :x", "x", 1);
        assertThatThrownBy(() -> filter.and("b = :x", "x", 2)).isInstanceOf(IllegalStateException.class)
                .hasMessageContaining("x");
    }
}
