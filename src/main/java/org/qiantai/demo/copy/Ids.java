package org.qiantai.demo.copy;

import java.util.Collection;
import java.util.HashMap;
import java.util.Map;
import org.springframework.jdbc.core.simple.JdbcClient;

/**
 * Ids from the tables' own sequences. Hibernate takes fifty with each of a sequence's values, so a distance of fifty is
 * kept before the first and behind the last.
 */
public final class Ids {
    private static final int POOL = 50;

    private final JdbcClient jdbc;
    private final Map<String, long[]> next = new HashMap<>();

    Ids(JdbcClient jdbc) { this.jdbc = jdbc; }

    /** Asks the database now, so that {@link #next} never has to. */
    public void prepare(Collection<String> tables) {
        tables.forEach(table -> next.put(table, new long[]{first(table)}));
    }

    /** @param table whose sequence is called {@code <table>_seq} */
    public long next(String table) {
        return next.computeIfAbsent(table, _ -> new long[]{first(table)})[0]++;
    }

    /** Moves the sequences behind what was taken. */
    void settle() {
        next.forEach((table, free) -> jdbc.sql("SELECT setval(?::regclass, ?)").param(table + "_seq")
                .param(free[0] + POOL).query(Long.class).single());
    }

    private long first(String table) {
        return jdbc.sql("SELECT nextval(?::regclass)").param(table + "_seq").query(Long.class).single() + POOL;
    }
}
