package org.qiantai.support;

import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.atomic.AtomicInteger;
import org.flywaydb.core.Flyway;
import org.springframework.boot.SpringApplication;
import org.springframework.util.function.SingletonSupplier;

/// One PostgreSQL for a test JVM and as many migrated databases as are asked for, each a copy of one template.
///
/// All connect as the plain role that the program itself uses, since a superuser would see through row-level security.
public final class TestPostgres {
    private static final String ROLE = "qiantai";
    private static final String PASSWORD = "test";
    private static final AtomicInteger DATABASES = new AtomicInteger();
    private static final AtomicBoolean SPRING_STOPS_IT = new AtomicBoolean();
    private static final SingletonSupplier<TestServer> SERVER = SingletonSupplier.of(TestPostgres::startServer);
    private static final SingletonSupplier<String> TEMPLATE = SingletonSupplier.of(TestPostgres::migrateTemplate);

    private TestPostgres() {}

    /// A migrated database for a test that needs no Spring.
    public static TestDatabase freshDatabase() { return createDatabase("TEMPLATE " + TEMPLATE.obtain()); }

    /// An empty database that is the role's own.
    ///
    /// @param options words of `CREATE DATABASE`, such as an encoding
    public static TestDatabase emptyDatabase(String options) { return createDatabase(options); }

    /// The same database as a superuser sees it.
    public static TestDatabase asSuperuser(TestDatabase database) {
        return database.as(SERVER.obtain().superuser(), SERVER.obtain().superuserPassword());
    }

    /// A migrated database for a Spring context: the server then outlives all contexts.
    static TestDatabase databaseForContext() {
        TestDatabase database = freshDatabase();
        if (SPRING_STOPS_IT.compareAndSet(false, true)) {
            SpringApplication.getShutdownHandlers().add(() -> SERVER.obtain().stop().run());
        }
        return database;
    }

    private static TestDatabase createDatabase(String options) {
        String name = "test_" + DATABASES.incrementAndGet();
        SERVER.obtain().execute("CREATE DATABASE %s OWNER %s %s".formatted(name, ROLE, options));
        return database(name);
    }

    private static TestDatabase database(String name) {
        return new TestDatabase(SERVER.obtain().url(name), ROLE, PASSWORD);
    }

    private static TestServer startServer() {
        TestServer server = TestServer.start();
        // Shutdown hooks run side by side. Where Spring runs, its own hook stops the server after the last context;
        // stopping it here, too, would take the database from under contexts that are still closing.
        Runtime.getRuntime().addShutdownHook(new Thread(() -> { if (!SPRING_STOPS_IT.get()) server.stop().run(); }));
        server.execute("""
                DO $$BEGIN
                    IF NOT EXISTS (SELECT FROM pg_roles WHERE rolname = '%1$s') THEN CREATE ROLE %1$s; END IF;
                END$$""".formatted(ROLE),
                "ALTER ROLE %s LOGIN NOSUPERUSER NOBYPASSRLS PASSWORD '%s'".formatted(ROLE, PASSWORD));
        return server;
    }

    private static String migrateTemplate() {
        String name = "qiantai_template";
        // Dropped first, so that after a failed migration the next test reports the same failure, not a name that is taken.
        SERVER.obtain().execute("DROP DATABASE IF EXISTS " + name, "CREATE DATABASE %s OWNER %s".formatted(name, ROLE));
        Flyway.configure().dataSource(database(name).dataSource()).locations("classpath:db/migration").load().migrate();
        return name;
    }
}
