package org.qiantai.platform.database;

import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.ServerSocket;
import java.nio.file.Files;
import java.util.List;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/// A real PostgreSQL that runs as long as this program and keeps its data in a folder.
///
/// It listens on 127.0.0.1 only. The application connects as a plain role that owns its database; the superuser is for
/// the operator. Both passwords are in files beside the data.
final class EmbeddedPostgres implements AutoCloseable {
    private static final Logger log = LoggerFactory.getLogger(EmbeddedPostgres.class);
    private static final int LOG_LINES_SHOWN = 15;
    private static final int PORTS_TRIED = 3;

    private final PostgresFolder folder;
    private final PostgresCluster cluster;
    private final FolderLock lock;
    private final int port;

    private EmbeddedPostgres(PostgresFolder folder, PostgresCluster cluster, FolderLock lock, int port) {
        this.folder = folder;
        this.cluster = cluster;
        this.lock = lock;
        this.port = port;
    }

    /// Starts the server, making its data directory at the first time and clearing up after a kill.
    ///
    /// @throws DatabaseProblem when folder, port or machine do not allow it
    static EmbeddedPostgres start(PostgresSettings settings) throws IOException {
        long started = System.nanoTime();
        PostgresFolder folder = settings.folder();
        FolderLock lock = folder.claim();
        EmbeddedPostgres server = null;
        try {
            Platform platform = Platform.current();
            PostgresBundle.of(platform).unpackTo(settings.programs());
            PostgresCommand command = new PostgresCommand(settings.programs(), platform);
            PostgresCluster cluster = new PostgresCluster(folder, command, settings.durable());
            if (cluster.exists()) {
                cluster.requireReadable();
                new KilledServer(folder, cluster).cleanUp();
            } else {
                cluster.create(platform);
            }
            int port = settings.port() == 0
                    ? startOnFreePort(folder, cluster)
                    : startOn(settings.port(), folder, cluster);
            server = new EmbeddedPostgres(folder, cluster, lock, port);
        } finally {
            if (server == null) lock.close();
        }
        log.info("PostgreSQL runs on 127.0.0.1:{} over {} ({} ms)", server.port, folder.root(),
                (System.nanoTime() - started) / 1_000_000);
        return server;
    }

    private static int startOn(int port, PostgresFolder folder, PostgresCluster cluster) throws IOException {
        if (!isFree(port)) throw DatabaseProblem.portTaken(port);
        try {
            cluster.start(port);
            return port;
        } catch (IOException e) {
            throw DatabaseProblem.didNotStart(folder.log(), endOfLog(folder), e);
        }
    }

    private static int startOnFreePort(PostgresFolder folder, PostgresCluster cluster) throws IOException {
        for (int attempt = 1;; attempt++) {
            int port = freePort();
            try {
                return startOn(port, folder, cluster);
            } catch (DatabaseProblem e) {
                // Between the choice of a free port and its use another program may have taken it.
                if (attempt == PORTS_TRIED || isFree(port)) throw e;
            }
        }
    }

    private static String endOfLog(PostgresFolder folder) throws IOException {
        if (!Files.exists(folder.log())) return "(no log)";
        List<String> lines = Files.readAllLines(folder.log());
        return String.join("\n", lines.subList(Math.max(0, lines.size() - LOG_LINES_SHOWN), lines.size()));
    }

    private static int freePort() throws IOException {
        try (ServerSocket socket = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
            return socket.getLocalPort();
        }
    }

    private static boolean isFree(int port) {
        try (ServerSocket socket = new ServerSocket()) {
            socket.setReuseAddress(true);
            socket.bind(new InetSocketAddress(InetAddress.getLoopbackAddress(), port), 1);
            return true;
        } catch (IOException taken) {
            return false;
        }
    }

    int port() { return port; }

    /// @param database name of a database of this server
    String jdbcUrl(String database) { return "jdbc:postgresql://127.0.0.1:%d/%s".formatted(port, database); }

    String rolePassword() throws IOException { return folder.rolePassword().read(); }

    String superuserPassword() throws IOException { return folder.superuserPassword().read(); }

    /// Forgets the running server, as a killed JVM does.
    void abandon() throws IOException { lock.close(); }

    @Override
    public void close() throws IOException {
        try {
            stop(new KilledServer(folder, cluster));
        } finally {
            lock.close();
        }
    }

    private void stop(KilledServer server) throws IOException {
        if (server.serverRuns()) {
            try {
                cluster.stop();
                return;
            } catch (IOException e) {
                // Killed while it was being stopped: pg_ctl cannot say what it waits for.
                if (server.serverRuns()) throw e;
            }
        }
        log.warn("PostgreSQL had ended before; {} may say why", folder.log());
    }
}
