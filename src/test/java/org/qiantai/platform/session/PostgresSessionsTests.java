package org.qiantai.platform.session;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Objects;
import java.util.concurrent.atomic.AtomicReference;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.qiantai.support.TestPostgres;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.session.FindByIndexNameSessionRepository;

/** Two nodes over one database, and a clock that both share. */
class PostgresSessionsTests {
    private static final Instant START = Instant.parse("2026-11-23T02:00:00Z");
    private static final String NAME = FindByIndexNameSessionRepository.PRINCIPAL_NAME_INDEX_NAME;

    private static CountingDataSource database;

    private final AtomicReference<Instant> now = new AtomicReference<>(START);
    private PostgresSessions here;
    private PostgresSessions there;

    @BeforeAll
    static void migrate() { database = new CountingDataSource(TestPostgres.freshDatabase().dataSource()); }

    @BeforeEach
    void start() {
        here = node();
        there = node();
        database.taken();
    }

    @Test
    @DisplayName("Sixty requests within a minute cost no statement; the next one reads once and writes the access once")
    void onceAMinute() {
        String id = signIn(here, "desk");
        database.taken();
        for (int second = 1; second < 60; second++) {
            now.set(START.plusSeconds(second));
            request(here, id);
        }
        assertThat(database.taken()).isEmpty();
        now.set(START.plusSeconds(60));
        request(here, id);
        assertThat(database.taken()).satisfiesExactly(read -> assertThat(read).startsWith("SELECT s.primary_id"),
                write -> assertThat(write).startsWith("UPDATE spring_session"));
        request(here, id);
        assertThat(database.taken()).isEmpty();
        assertThat(lastAccess(id)).isEqualTo(START.plusSeconds(60));
    }

    @Test
    @DisplayName("What a request changes is written at once, and another node sees it")
    void changesAtOnce() {
        String id = signIn(here, "desk");
        StoredSession session = find(here, id);
        session.setAttribute("draft", "漏水");
        here.save(session);
        assertThat(find(there, id).<String>getAttribute("draft")).isEqualTo("漏水");
        session = find(here, id);
        session.removeAttribute("draft");
        here.save(session);
        assertThat(find(here, id).getAttributeNames()).containsExactly(NAME);
        assertThat(find(node(), id).getAttributeNames()).containsExactly(NAME);
    }

    @Test
    @DisplayName("Overlapping requests of one session keep each other's changes, and may write the same attribute")
    void overlapping() {
        String id = signIn(here, "desk");
        StoredSession one = find(here, id);
        StoredSession two = find(here, id);
        one.setAttribute("a", 1);
        one.setAttribute("same", "one");
        two.setAttribute("b", 2);
        two.setAttribute("same", "two");
        here.save(one);
        here.save(two);
        for (PostgresSessions node : List.of(here, there)) {
            assertThat(find(node, id).<Integer>getAttribute("a")).isEqualTo(1);
            assertThat(find(node, id).<Integer>getAttribute("b")).isEqualTo(2);
            assertThat(find(node, id).<String>getAttribute("same")).isEqualTo("two");
        }
    }

    @Test
    @DisplayName("Signing out holds here at once and on another node within the minute, even for a request under way")
    void signOut() {
        String id = signIn(here, "desk");
        find(there, id);
        StoredSession underWay = find(here, id);
        here.deleteById(id);
        underWay.setAttribute("late", true);
        here.save(underWay);
        assertThat(here.findById(id)).isNull();
        now.set(START.plusSeconds(59));
        assertThat(there.findById(id)).isNotNull();
        now.set(START.plusSeconds(60));
        assertThat(there.findById(id)).isNull();
    }

    @Test
    @DisplayName("All sessions of a user can be ended but the one that asks")
    void endOthers() {
        String mine = signIn(here, "wang");
        String other = signIn(here, "wang");
        String elsewhere = signIn(there, "wang");
        String somebody = signIn(here, "zhao");
        here.endOthers("wang", mine);
        assertThat(here.findById(mine)).isNotNull();
        assertThat(here.findById(other)).isNull();
        assertThat(here.findById(somebody)).isNotNull();
        now.set(START.plusSeconds(60));
        assertThat(there.findById(elsewhere)).isNull();
    }

    @Test
    @DisplayName("A changed id leaves nothing under the old one")
    void changedId() {
        String old = signIn(here, "desk");
        StoredSession session = find(here, old);
        String id = session.changeSessionId();
        here.save(session);
        assertThat(here.findById(old)).isNull();
        assertThat(find(here, id).<String>getAttribute(NAME)).isEqualTo("desk");
        assertThat(find(there, id).<String>getAttribute(NAME)).isEqualTo("desk");
    }

    @Test
    @DisplayName("A session unused for its timeout is gone, from the copies and, after cleaning, from the table")
    void expires() {
        String id = signIn(here, "desk");
        now.set(START.plus(Duration.ofHours(12)));
        assertThat(here.findById(id)).isNull();
        now.set(START.plus(Duration.ofHours(13)));
        here.forgetExpired();
        assertThat(JdbcClient.create(database).sql("SELECT count(*) FROM spring_session WHERE session_id = ?").param(id)
                .query(Long.class).single()).isZero();
    }

    private PostgresSessions node() {
        Clock clock = new Clock() {
            @Override
            public Instant instant() { return now.get(); }

            @Override
            public ZoneId getZone() { return ZoneOffset.UTC; }

            @Override
            public Clock withZone(ZoneId zone) { return this; }
        };
        return new PostgresSessions(new SessionTables(database, getClass().getClassLoader()), Duration.ofHours(12),
                clock);
    }

    private String signIn(PostgresSessions node, String username) {
        StoredSession session = node.createSession();
        session.setAttribute(NAME, username);
        node.save(session);
        return session.getId();
    }

    private void request(PostgresSessions node, String id) {
        StoredSession session = find(node, id);
        session.setLastAccessedTime(now.get());
        node.save(session);
    }

    private static StoredSession find(PostgresSessions node, String id) {
        return Objects.requireNonNull(node.findById(id));
    }

    private static Instant lastAccess(String id) {
        return Instant.ofEpochMilli(JdbcClient.create(database)
                .sql("SELECT last_access_time FROM spring_session WHERE session_id = ?").param(id).query(Long.class)
                .single());
    }
}
