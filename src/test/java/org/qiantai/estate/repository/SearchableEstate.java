package org.qiantai.estate.repository;

import java.time.LocalDate;
import java.util.List;
import java.util.Objects;
import java.util.function.Supplier;
import java.util.stream.IntStream;
import org.flywaydb.core.Flyway;
import org.jspecify.annotations.Nullable;
import org.qiantai.estate.HouseholdHit;
import org.qiantai.estate.service.HouseholdSearchKeys;
import org.qiantai.estate.service.SearchText;
import org.qiantai.support.TestPostgres;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.datasource.DataSourceTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;

/** The estate's tables alone, with two sites, seen as the plain role that row-level security binds. */
final class SearchableEstate {
    static final long YQ = 1;
    static final long HT = 2;
    static final LocalDate TODAY = LocalDate.of(2026, 11, 23);

    final JdbcClient jdbc;
    private final TransactionTemplate transaction;

    SearchableEstate() {
        var source = TestPostgres.emptyDatabase("").dataSource();
        Flyway.configure().dataSource(source).locations("classpath:db/migration").target("3").load().migrate();
        jdbc = JdbcClient.create(source);
        transaction = new TransactionTemplate(new DataSourceTransactionManager(source));
        seeing("*", () -> {
            jdbc.sql("INSERT INTO site (id, code, name) VALUES (1, 'YQ', '燕清花园'), (2, 'HT', '海棠苑')").update();
            for (long site : List.of(YQ, HT))
                jdbc.sql(
                        """
                                INSERT INTO building (site_id, code, name, changed_at, changed_by) VALUES (?, '3', '3栋', now(), '-')""")
                        .param(site).update();
            return 0;
        });
    }

    <T> T seeing(String sites, Supplier<T> work) {
        return Objects.requireNonNull(transaction.execute(_ -> {
            jdbc.sql("SELECT set_config('qiantai.sites', ?, true)").param(sites).query(String.class).single();
            return work.get();
        }));
    }

    List<HouseholdHit> find(String typed, long site, int limit) {
        SearchText text = SearchText.parse(typed);
        return new HouseholdSearch(jdbc).find(site, text.ranges(), text.roomCode(), text.phoneTail(), TODAY, limit,
                phone -> phone);
    }

    long unit(long site, String code) {
        long id = jdbc.sql("""
                INSERT INTO unit (site_id, building_id, code, usage, changed_at, changed_by)
                SELECT site_id, id, ?, 'RESIDENTIAL', now(), '-' FROM building WHERE site_id = ? RETURNING id""")
                .param(code).param(site).query(Long.class).single();
        new HouseholdSearchKeyRepository(jdbc).replaceUnit(site, id, HouseholdSearchKeys.ofUnit(id, code));
        return id;
    }

    long unitId(String code) {
        return jdbc.sql("SELECT id FROM unit WHERE code = ?").param(code).query(Long.class).single();
    }

    void person(long site, long unit, String name, @Nullable LocalDate until, String... phones) {
        long id = jdbc.sql("""
                INSERT INTO occupant (site_id, unit_id, name, kind, lives_until, changed_at, changed_by)
                VALUES (?, ?, ?, 'OWNER', ?, now(), '-') RETURNING id""")
                .param(site).param(unit).param(name).param(until).query(Long.class).single();
        IntStream.range(0, phones.length).forEach(i -> jdbc
                .sql("INSERT INTO occupant_phone (site_id, occupant_id, position, phone) VALUES (?, ?, ?, ?)")
                .param(site).param(id).param(i).param(phones[i]).update());
        new HouseholdSearchKeyRepository(jdbc).replaceOccupants(site, List.of(id),
                HouseholdSearchKeys.ofOccupant(id, until == null, name, List.of(phones)));
    }
}
