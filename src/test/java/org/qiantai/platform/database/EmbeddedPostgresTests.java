package org.qiantai.platform.database;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.nio.file.FileSystems;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.time.Duration;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class EmbeddedPostgresTests {
    @TempDir Path dir;

    @Test
    @DisplayName("A first start makes a database whose role is plain, and a restart keeps the data")
    void keepsDataOverARestart() throws Exception {
        try (var first = start(); Connection connection = connect(first)) {
            execute(connection, "CREATE TABLE note (text text NOT NULL)");
            execute(connection, "INSERT INTO note VALUES ('张三丰')");
            assertThat(text(connection,
                    "SELECT rolsuper OR rolbypassrls OR rolcreaterole FROM pg_roles WHERE rolname = current_user"))
                    .isEqualTo("f");
            assertThat(text(connection, "SHOW data_checksums")).isEqualTo("on");
        }
        assertThat(folder().previousLog()).doesNotExist();

        try (var second = start(); Connection connection = connect(second)) {
            assertThat(text(connection, "SELECT text FROM note")).isEqualTo("张三丰");
        }
        assertThat(folder().previousLog()).isNotEmptyFile();
    }

    @Test
    @DisplayName("The lasting server writes through to the disk, wants a password and lets only its owner read it")
    void lastingServerIsDurableAndClosed() throws Exception {
        var settings = ThrowawayPostgres.settings(dir);
        var lasting = new PostgresSettings(settings.folder(), settings.programs(), 0, true);
        try (var server = EmbeddedPostgres.start(lasting); Connection connection = connect(server)) {
            assertThat(text(connection, "SHOW fsync")).isEqualTo("on");
            assertThat(text(connection, "SHOW synchronous_commit")).isEqualTo("on");
            assertThat(text(connection, "SHOW listen_addresses")).isEqualTo("127.0.0.1");
            assertThatThrownBy(() -> connect(server, "postgres", "guessed").close())
                    .hasMessageContaining("password authentication failed");
        }
        if (FileSystems.getDefault().supportedFileAttributeViews().contains("posix")) {
            assertThat(
                    PosixFilePermissions.toString(Files.getPosixFilePermissions(folder().superuserPassword().path())))
                    .isEqualTo("rw-------");
            assertThat(PosixFilePermissions.toString(Files.getPosixFilePermissions(folder().rolePassword().path())))
                    .isEqualTo("rw-------");
        }
    }

    @Test
    @DisplayName("A second instance on the same folder is refused with a sentence")
    void refusesASecondInstance() throws Exception {
        try (var first = start()) {
            assertProblem(this::start,
                    "is in use by another running Qiantai (process %d)".formatted(ProcessHandle.current().pid()),
                    "qiantai.database.dir");
            assertThat(first.port()).isPositive();
        }
    }

    @Test
    @DisplayName("A server that outlived its killed Qiantai is replaced, and what was committed is there")
    void replacesAnOrphan() throws Exception {
        var killed = start();
        try (Connection connection = connect(killed)) {
            execute(connection, "CREATE TABLE committed ()");
        }
        ProcessHandle orphan = postmaster();
        killed.abandon();

        try (var next = start(); Connection connection = connect(next)) {
            assertThat(orphan.onExit()).succeedsWithin(Duration.ofSeconds(20));
            assertThat(text(connection, "SELECT to_regclass('committed')")).isEqualTo("committed");
        }
    }

    @Test
    @DisplayName("A server killed together with its Qiantai recovers")
    void recoversWhenBothWereKilled() throws Exception {
        var killed = start();
        ProcessHandle postmaster = postmaster();
        killed.abandon();
        postmaster.destroyForcibly();
        postmaster.onExit().get(20, TimeUnit.SECONDS);

        try (var next = start(); Connection connection = connect(next)) {
            assertThat(text(connection, "SELECT 1")).isEqualTo("1");
        }
    }

    @Test
    @DisplayName("A server that was killed alone does not keep its Qiantai from ending")
    void closesAfterTheServerWasKilled() throws Exception {
        var server = start();
        postmaster().destroyForcibly();
        assertThat(CompletableFuture.runAsync(() -> assertThatCode(server::close).doesNotThrowAnyException()))
                .succeedsWithin(Duration.ofSeconds(20));
    }

    @Test
    @DisplayName("A dead server's number that belongs to another program by now does not keep the next from starting")
    void startsAlthoughTheNumberWasReused() throws Exception {
        start().close();
        Files.writeString(folder().cluster().resolve("postmaster.pid"),
                ProcessHandle.current().pid() + "\n" + folder().cluster() + "\n");

        try (var next = start(); Connection connection = connect(next)) {
            assertThat(text(connection, "SELECT 1")).isEqualTo("1");
        }
    }

    @Test
    @DisplayName("A first start that was interrupted is begun again")
    void beginsAnInterruptedFirstStartAgain() throws Exception {
        folder().claim().close();
        Files.createDirectories(folder().unfinishedCluster());
        Files.writeString(folder().unfinishedCluster().resolve("PG_VERSION"), "18");

        try (var server = start(); Connection connection = connect(server)) {
            assertThat(text(connection, "SELECT 1")).isEqualTo("1");
        }
    }

    @Test
    @DisplayName("A folder that holds something else, or is PostgreSQL's own, is left alone")
    void leavesForeignFoldersAlone() throws Exception {
        Files.createDirectories(folder().root());
        Files.writeString(folder().root().resolve("thesis.txt"), "years of work");
        assertProblem(this::start, "is not empty and was not made by Qiantai", "empty folder");

        Files.delete(folder().root().resolve("thesis.txt"));
        Files.writeString(dir.resolve("PG_VERSION"), "17");
        assertProblem(this::start, "was not made by Qiantai", "empty folder");
    }

    @Test
    @DisplayName("A folder that cannot be made is named")
    void namesAFolderThatCannotBeWritten() throws Exception {
        Path file = Files.writeString(dir.resolve("file"), "");
        assertProblem(() -> EmbeddedPostgres.start(ThrowawayPostgres.settings(file)), "cannot be written",
                "the right to write");
    }

    @Test
    @DisplayName("Data of another major version are refused before anything touches them")
    void refusesAnotherMajorVersion() throws Exception {
        folder().claim().close();
        Files.createDirectories(folder().cluster());
        Files.writeString(folder().cluster().resolve("PG_VERSION"), "17\n");
        assertProblem(this::start, "were written by PostgreSQL 17, and this Qiantai brings PostgreSQL 18",
                "docs/operations.md");
    }

    @Test
    @DisplayName("A wanted port that is taken is named")
    void namesATakenPort() throws Exception {
        try (var taken = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
            var settings = ThrowawayPostgres.settings(dir);
            var onTakenPort = new PostgresSettings(settings.folder(), settings.programs(), taken.getLocalPort(), false);
            assertProblem(() -> EmbeddedPostgres.start(onTakenPort), "Port %d".formatted(taken.getLocalPort()),
                    "qiantai.database.port");
        }
    }

    @Test
    @DisplayName("A platform without programs is named")
    void namesAPlatformWithoutPrograms() {
        assertProblem(() -> PostgresBundle.of(Platform.of("Linux", "s390x")), "no PostgreSQL for linux on s390x",
                "SPRING_DATASOURCE_URL");
    }

    private interface Action {
        Object run() throws IOException;
    }

    private static void assertProblem(Action action, String description, String advice) {
        assertThatThrownBy(action::run).isInstanceOfSatisfying(DatabaseProblem.class, problem -> {
            assertThat(problem.analysis().getDescription()).contains(description);
            assertThat(problem.analysis().getAction()).contains(advice);
        });
    }

    private PostgresFolder folder() { return PostgresFolder.below(dir); }

    private EmbeddedPostgres start() throws IOException {
        return EmbeddedPostgres.start(ThrowawayPostgres.settings(dir));
    }

    private ProcessHandle postmaster() throws IOException {
        String pid = Files.readAllLines(folder().cluster().resolve("postmaster.pid")).getFirst();
        return ProcessHandle.of(Long.parseLong(pid)).orElseThrow();
    }

    private static Connection connect(EmbeddedPostgres server) throws SQLException, IOException {
        return connect(server, "qiantai", server.rolePassword());
    }

    private static Connection connect(EmbeddedPostgres server, String user, String password) throws SQLException {
        return DriverManager.getConnection(server.jdbcUrl("qiantai"), user, password);
    }

    private static void execute(Connection connection, String sql) throws SQLException {
        try (var statement = connection.createStatement()) {
            statement.execute(sql);
        }
    }

    private static String text(Connection connection, String query) throws SQLException {
        try (var statement = connection.createStatement(); var row = statement.executeQuery(query)) {
            assertThat(row.next()).isTrue();
            return row.getString(1);
        }
    }
}
