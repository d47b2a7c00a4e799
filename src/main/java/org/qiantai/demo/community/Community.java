package org.qiantai.demo.community;

import java.sql.Timestamp;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.Map;
import java.util.Objects;
import org.qiantai.demo.copy.Bulk;
import org.qiantai.demo.story.Dice;
import org.qiantai.estate.HouseholdIndex;
import org.qiantai.platform.site.SiteDirectory;
import org.qiantai.platform.site.SiteScope;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.security.crypto.password.PasswordEncoder;
import org.springframework.transaction.support.TransactionTemplate;

/** Founds the demo's two sites with their staff and households, in a database that has none. */
public final class Community {
    private static final long SEED = 20_140_601;

    private final Bulk bulk;
    private final JdbcClient jdbc;
    private final TransactionTemplate transaction;
    private final HouseholdIndex index;
    private final SiteDirectory sites;
    private final PasswordEncoder passwords;
    private final Accounts accounts;
    private final Clock clock;

    public Community(Bulk bulk, JdbcClient jdbc, TransactionTemplate transaction, HouseholdIndex index,
            SiteDirectory sites, PasswordEncoder passwords, Accounts accounts, Clock clock) {
        this.bulk = bulk;
        this.jdbc = jdbc;
        this.transaction = transaction;
        this.index = index;
        this.sites = sites;
        this.passwords = passwords;
        this.accounts = accounts;
        this.clock = clock;
    }

    /** Whether nobody has begun with this database: no user, no site. */
    public boolean isMissing() {
        return SiteScope.asProgram(() -> Objects.requireNonNull(transaction.execute(_ -> jdbc
                .sql("SELECT NOT EXISTS (SELECT FROM app_user) AND NOT EXISTS (SELECT FROM site)").query(Boolean.class)
                .single())));
    }

    public void found() {
        bulk.run(Bulk.namesOf(new Tables().all()), false, tools -> {
            Map<String, Long> ids = new HashMap<>();
            for (Accounts.Office office : accounts.offices())
                ids.put(office.code(), open(office));
            employ(ids);
            Instant now = clock.instant();
            LocalDate today = LocalDate.now(clock.withZone(sites.byId(ids.values().iterator().next()).zone()));
            Estate estate = new Estate(tools.ids(), accounts, new Dice(SEED), today, now);
            estate.residence(Objects.requireNonNull(ids.get("YQ")), "YQ");
            estate.tower(Objects.requireNonNull(ids.get("GX")), "GX");
            tools.sink().copy(estate.tables().all());
            ids.values().forEach(index::rebuild);
        });
    }

    private long open(Accounts.Office office) {
        long id = jdbc.sql("INSERT INTO site (code, name, phone, address) VALUES (?, ?, ?, ?) RETURNING id")
                .param(office.code()).param(office.name()).param(office.phone()).param(office.address())
                .query(Long.class).single();
        jdbc.sql("INSERT INTO site_department (site_id, department_code) SELECT ?, code FROM department WHERE active")
                .param(id).update();
        return id;
    }

    private void employ(Map<String, Long> siteIds) {
        // One hash for all: it is slow on purpose, and everybody's password is the same.
        String hash = passwords.encode(Accounts.PASSWORD);
        for (Accounts.Colleague one : accounts.colleagues()) {
            long id = jdbc.sql("""
                    INSERT INTO app_user (username, password_hash, name, department_code, changed_at, changed_by)
                    VALUES (?, ?, ?, nullif(?, ''), ?, '-') RETURNING id""").param(one.username()).param(hash)
                    .param(one.name()).param(one.department()).param(Timestamp.from(clock.instant()))
                    .query(Long.class).single();
            one.roles().forEach(role -> jdbc.sql("INSERT INTO user_role VALUES (?, ?)").param(id).param(role.name())
                    .update());
            one.sites().forEach(site -> jdbc.sql("INSERT INTO user_site VALUES (?, ?)").param(id)
                    .param(siteIds.get(site)).update());
        }
    }
}
