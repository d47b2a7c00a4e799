package org.qiantai.platform.keyboard;

import java.time.Clock;
import java.util.Set;
import org.qiantai.platform.cache.Cached;
import org.qiantai.platform.security.Actor;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/**
 * Who works with single keys: everybody, but for those who have switched them off (WCAG 2.1.4). Every page asks, so that
 * the few are kept in memory. Templates call it as {@code @shortcuts}.
 */
@Component("shortcuts")
public class Shortcuts {
    private final JdbcClient jdbc;
    private final Cached<Set<Long>> off;

    Shortcuts(JdbcClient jdbc, Clock clock) {
        this.jdbc = jdbc;
        this.off = new Cached<>(clock,
                () -> Set.copyOf(jdbc.sql("SELECT user_id FROM shortcuts_off").query(Long.class).list()));
    }

    public boolean areOn(Actor actor) { return !off.get().contains(actor.id()); }

    @Transactional
    public void turn(Actor actor, boolean on) {
        jdbc.sql(on
                ? "DELETE FROM shortcuts_off WHERE user_id = ?"
                : "INSERT INTO shortcuts_off (user_id) VALUES (?) ON CONFLICT DO NOTHING").param(actor.id()).update();
        off.evictAfterCommit();
    }
}
