package org.qiantai.staff;

import java.sql.Timestamp;
import java.time.Instant;
import java.util.List;
import java.util.concurrent.atomic.AtomicInteger;
import org.jspecify.annotations.Nullable;
import org.qiantai.platform.security.Role;
import org.qiantai.platform.site.SiteDirectory;
import org.qiantai.platform.site.SiteScope;
import org.qiantai.support.Passwords;
import org.qiantai.support.Scene;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.security.crypto.password.PasswordEncoder;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;

/** Makes sites and people for tests, straight in the tables: whoever needs one has one of their own. */
@Scene
public class People {
    public static final String PASSWORD = "correct horse";
    private static final AtomicInteger COUNTER = new AtomicInteger();

    private final JdbcClient jdbc;
    private final PasswordEncoder passwords;
    private final SiteDirectory sites;
    private final TransactionTemplate transaction;

    public record Person(long id, String username, String name) {}

    public People(JdbcClient jdbc, PasswordEncoder passwords, SiteDirectory sites,
            PlatformTransactionManager transactions) {
        this.jdbc = jdbc;
        this.passwords = passwords;
        this.sites = sites;
        this.transaction = new TransactionTemplate(transactions);
    }

    public long site() {
        int number = COUNTER.incrementAndGet();
        String code = "" + (char) ('A' + number / 676 % 26) + (char) ('A' + number / 26 % 26)
                + (char) ('A' + number % 26);
        long id = write(() -> jdbc.sql("INSERT INTO site (code, name) VALUES (?, ?) RETURNING id").param("T" + code)
                .param("测试管理处" + number).query(Long.class).single());
        // The directory keeps sites in memory; asked for one it does not know, it looks again.
        sites.byCode("T" + code);
        return id;
    }

    public Person person(Role role, @Nullable String department, Long... sites) {
        return person(List.of(role), department, sites);
    }

    public Person person(List<Role> roles, @Nullable String department, Long... sites) {
        int number = COUNTER.incrementAndGet();
        String username = "user" + number;
        String name = "员工" + number;
        return write(() -> {
            long id = jdbc.sql("""
                    INSERT INTO app_user (username, password_hash, name, department_code, changed_at, changed_by)
                    VALUES (?, ?, ?, ?, now(), '-') RETURNING id""").param(username)
                    .param(Passwords.hash(passwords, PASSWORD)).param(name).param(department).query(Long.class)
                    .single();
            roles.forEach(
                    role -> jdbc.sql("INSERT INTO user_role VALUES (?, ?)").param(id).param(role.name()).update());
            for (Long site : sites)
                jdbc.sql("INSERT INTO user_site VALUES (?, ?)").param(id).param(site).update();
            return new Person(id, username, name);
        });
    }

    public long lend(Person from, Person to, Role role, @Nullable String department, Instant begin, Instant end) {
        return write(() -> jdbc
                .sql("""
                        INSERT INTO role_delegation (role, department_code, delegator_id, delegate_id, lent_from, lent_until, lent_by,
                            lent_at)
                        VALUES (?, ?, ?, ?, ?, ?, ?, ?) RETURNING id""")
                .param(role.name()).param(department).param(from.id())
                .param(to.id()).param(Timestamp.from(begin)).param(Timestamp.from(end)).param(from.id())
                .param(Timestamp.from(begin)).query(Long.class).single());
    }

    public void sql(String statement, Object... parameters) {
        write(() -> jdbc.sql(statement).params(parameters).update());
    }

    public <T> T write(java.util.function.Supplier<T> work) {
        return SiteScope.asProgram(() -> java.util.Objects.requireNonNull(transaction.execute(_ -> work.get())));
    }
}
