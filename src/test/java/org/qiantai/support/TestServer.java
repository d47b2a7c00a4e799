package org.qiantai.support;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.sql.DriverManager;
import java.sql.SQLException;
import org.qiantai.platform.database.ThrowawayPostgres;
import org.testcontainers.DockerClientFactory;
import org.testcontainers.postgresql.PostgreSQLContainer;

/// A running PostgreSQL for tests and the superuser's way in.
///
/// @param urlPrefix JDBC URL up to the database's name
/// @param stop ends the server
record TestServer(String urlPrefix, String superuser, String superuserPassword, Runnable stop) {
    private static final String IMAGE = "postgres:18-alpine";

    /// Obeys `-Dqiantai.test.db`: `embedded`, `testcontainers`, or `auto` for a container where a Docker engine answers.
    static TestServer start() {
        String wanted = System.getProperty("qiantai.test.db", "auto");
        return switch (wanted) {
            case "embedded" -> embedded();
            case "testcontainers" -> container();
            case "auto" -> DockerClientFactory.instance().isDockerAvailable() ? container() : embedded();
            default -> throw new IllegalArgumentException(
                    "qiantai.test.db is embedded, testcontainers or auto, not " + wanted);
        };
    }

    private static TestServer embedded() {
        try {
            ThrowawayPostgres server = ThrowawayPostgres.start();
            return new TestServer(server.jdbcUrl(""), server.superuser(), server.superuserPassword(), () -> {
                try {
                    server.close();
                } catch (IOException e) {
                    throw new UncheckedIOException(e);
                }
            });
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static TestServer container() {
        var server = new PostgreSQLContainer(IMAGE)
                // As the embedded one: the trigrams of Chinese need a UTF-8 character type.
                .withEnv("POSTGRES_INITDB_ARGS",
                        "--locale-provider=builtin --builtin-locale=C.UTF-8 --lc-collate=C --lc-ctype=C.UTF-8")
                .withCommand("postgres", "-c", "fsync=off", "-c", "synchronous_commit=off", "-c",
                        "full_page_writes=off");
        server.start();
        String prefix = "jdbc:postgresql://%s:%d/".formatted(server.getHost(),
                server.getMappedPort(PostgreSQLContainer.POSTGRESQL_PORT));
        return new TestServer(prefix, server.getUsername(), server.getPassword(), server::stop);
    }

    String url(String database) { return urlPrefix + database; }

    void execute(String... statements) {
        try (var connection = DriverManager.getConnection(url("postgres"), superuser, superuserPassword);
                var statement = connection.createStatement()) {
            for (String sql : statements)
                statement.execute(sql);
        } catch (SQLException e) {
            throw new IllegalStateException("The test server refused " + String.join("; ", statements), e);
        }
    }
}
