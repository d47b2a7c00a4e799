package org.qiantai.platform.database;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Optional;
import java.util.concurrent.TimeUnit;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/// What a JVM that was killed hard leaves behind: a server that runs on, or the file that names a dead one.
///
/// Only asked while the folder's lock is held, so no living Qiantai owns that server.
final class KilledServer {
    private static final Logger log = LoggerFactory.getLogger(KilledServer.class);
    private static final Duration REAPING = Duration.ofSeconds(10);

    private final Path pidFile;
    private final PostgresCluster cluster;

    KilledServer(PostgresFolder folder, PostgresCluster cluster) {
        this.pidFile = folder.cluster().resolve("postmaster.pid");
        this.cluster = cluster;
    }

    void cleanUp() throws IOException {
        Optional<ProcessHandle> named = named();
        if (named.isEmpty()) return; // PostgreSQL itself recovers from this one

        ProcessHandle process = named.get();
        if (isServer(process)) {
            log.warn("Stopping the PostgreSQL that outlived its Qiantai (process {})", process.pid());
            cluster.stop();
            return;
        }
        // No program: it has died and waits to be reaped, which takes a lazy process 1 some seconds.
        if (process.info().command().isEmpty() && endsInTime(process)) return;
        // The number belongs to another program by now (after a reboot, or in a new container); PostgreSQL would not dare.
        log.warn("Removing {}: process {} is not PostgreSQL", pidFile, process.pid());
        Files.deleteIfExists(pidFile);
    }

    /// Whether the server of this folder is up: not so when it was killed, even if nobody has reaped it yet.
    boolean serverRuns() throws IOException { return named().filter(KilledServer::isServer).isPresent(); }

    private Optional<ProcessHandle> named() throws IOException {
        return Files.exists(pidFile) ? ProcessHandle.of(pid()).filter(ProcessHandle::isAlive) : Optional.empty();
    }

    private static boolean isServer(ProcessHandle process) {
        return process.info().command().filter(program -> program.contains("postgres")).isPresent();
    }

    private long pid() throws IOException {
        try (var lines = Files.lines(pidFile)) {
            return lines.findFirst().map(String::strip).filter(line -> line.matches("\\d+")).map(Long::parseLong)
                    .orElse(-1L);
        }
    }

    private static boolean endsInTime(ProcessHandle process) {
        return process.onExit().thenApply(ended -> true)
                .completeOnTimeout(false, REAPING.toSeconds(), TimeUnit.SECONDS)
                .join();
    }
}
