package org.qiantai.platform.number;

import java.time.LocalDate;
import java.time.Clock;
import java.time.format.DateTimeFormatter;
import java.util.Locale;
import org.qiantai.platform.site.SiteRef;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/**
 * Gives numbers such as {@code YQ-SR-20261123-001}: never repeated, without a hole. The counter's row stays locked until
 * the transaction ends, so a number is taken last, and always in the order request, order, callback.
 */
@Component
public class RecordNumbers {
    private static final String NEXT = """
            INSERT INTO record_counter (site_id, kind, day, last) VALUES (?, ?, ?, 1)
            ON CONFLICT (site_id, kind, day) DO UPDATE SET last = record_counter.last + 1
            RETURNING last""";

    private final JdbcClient jdbc;
    private final Clock clock;

    RecordNumbers(JdbcClient jdbc, Clock clock) {
        this.jdbc = jdbc;
        this.clock = clock;
    }

    /** The site's next number of that kind; the date is the day of entry at the site. */
    @Transactional(propagation = Propagation.MANDATORY)
    public String next(SiteRef site, RecordKind kind) {
        LocalDate today = LocalDate.now(clock.withZone(site.zone()));
        int count = jdbc.sql(NEXT).param(site.id()).param(kind.name()).param(today).query(Integer.class).single();
        return format(site.code(), kind, today, count);
    }

    /** Three digits, four once a day has more than 999. */
    public static String format(String siteCode, RecordKind kind, LocalDate day, int count) {
        String date = DateTimeFormatter.BASIC_ISO_DATE.format(day);
        return String.format(Locale.ROOT, "%s-%s-%s-%03d", siteCode, kind, date, count);
    }
}
