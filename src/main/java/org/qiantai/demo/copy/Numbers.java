package org.qiantai.demo.copy;

import java.sql.Date;
import java.time.Instant;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.Map;
import org.qiantai.platform.number.RecordKind;
import org.qiantai.platform.number.RecordNumbers;
import org.qiantai.platform.site.SiteRef;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Record numbers of days gone by, counted on from what the database has given out. */
public final class Numbers {
    private record Counter(long siteId, String kind, LocalDate day) {}

    private final JdbcClient jdbc;
    private final Map<Counter, Integer> last = new HashMap<>();

    Numbers(JdbcClient jdbc) {
        this.jdbc = jdbc;
        jdbc.sql("LOCK TABLE record_counter IN EXCLUSIVE MODE").update();
        jdbc.sql("SELECT site_id, kind, day, last FROM record_counter").query((row, _) -> last.put(
                new Counter(row.getLong(1), row.getString(2), row.getObject(3, LocalDate.class)), row.getInt(4)))
                .list();
    }

    /** The number of something written down at an instant. */
    public String next(SiteRef site, RecordKind kind, Instant at) {
        LocalDate day = LocalDate.ofInstant(at, site.zone());
        int count = last.merge(new Counter(site.id(), kind.name(), day), 1, Integer::sum);
        return RecordNumbers.format(site.code(), kind, day, count);
    }

    /** Tells the database how far each day has come. */
    void settle() {
        Counter[] counters = last.keySet().toArray(Counter[]::new);
        Long[] sites = new Long[counters.length];
        String[] kinds = new String[counters.length];
        Date[] days = new Date[counters.length];
        Integer[] counts = new Integer[counters.length];
        for (int i = 0; i < counters.length; i++) {
            sites[i] = counters[i].siteId();
            kinds[i] = counters[i].kind();
            days[i] = Date.valueOf(counters[i].day());
            counts[i] = last.getOrDefault(counters[i], 0);
        }
        jdbc.sql("""
                INSERT INTO record_counter (site_id, kind, day, last)
                SELECT * FROM unnest(?::bigint[], ?::text[], ?::date[], ?::int[])
                ON CONFLICT (site_id, kind, day) DO UPDATE SET last = EXCLUDED.last""")
                .param(sites).param(kinds).param(days).param(counts).update();
    }
}
