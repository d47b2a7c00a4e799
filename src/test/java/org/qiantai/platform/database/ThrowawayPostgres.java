package org.qiantai.platform.database;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.util.FileSystemUtils;

/// The embedded server for tests: fast instead of durable, in a folder of its own below `target`, gone when closed.
public final class ThrowawayPostgres implements AutoCloseable {
    private static final Logger log = LoggerFactory.getLogger(ThrowawayPostgres.class);
    private static final Path PROGRAMS = Path.of("target", "postgres-programs").toAbsolutePath();
    private static final Path FOLDERS = Path.of("target", "postgres-tests").toAbsolutePath();

    private final Path dir;
    private final EmbeddedPostgres server;

    private ThrowawayPostgres(Path dir, EmbeddedPostgres server) {
        this.dir = dir;
        this.server = server;
    }

    public static ThrowawayPostgres start() throws IOException {
        Files.createDirectories(FOLDERS);
        removeLeftovers();
        Path dir = Files.createTempDirectory(FOLDERS, "");
        return new ThrowawayPostgres(dir, EmbeddedPostgres.start(settings(dir)));
    }

    /// Programs are unpacked once for all test runs.
    static PostgresSettings settings(Path dir) {
        return new PostgresSettings(PostgresFolder.below(dir), PROGRAMS, 0, false);
    }

    public String superuser() { return PostgresCluster.SUPERUSER; }

    public String superuserPassword() throws IOException { return server.superuserPassword(); }

    public String jdbcUrl(String database) { return server.jdbcUrl(database); }

    @Override
    public void close() throws IOException {
        server.close();
        FileSystemUtils.deleteRecursively(dir);
    }

    /// A test run that was killed leaves its server running; the next one ends it.
    private static void removeLeftovers() throws IOException {
        try (var dirs = Files.list(FOLDERS)) {
            for (Path dir : dirs.toList())
                removeLeftover(dir);
        }
    }

    private static void removeLeftover(Path dir) throws IOException {
        PostgresFolder folder = PostgresFolder.below(dir);
        if (!Files.exists(folder.root())) return;
        try (FolderLock lock = folder.claim()) {
            Platform platform = Platform.current();
            PostgresBundle.of(platform).unpackTo(PROGRAMS);
            var cluster = new PostgresCluster(folder, new PostgresCommand(PROGRAMS, platform), false);
            new KilledServer(folder, cluster).cleanUp();
            FileSystemUtils.deleteRecursively(dir);
        } catch (DatabaseProblem inUse) {
            log.debug("{} belongs to a test run that is under way", dir);
        }
    }
}
