package org.qiantai.platform.database;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.ArrayList;
import java.util.List;
import org.springframework.util.FileSystemUtils;

/// One data directory of PostgreSQL with the application's role and database in it.
final class PostgresCluster {
    static final String ROLE = "qiantai";
    static final String DATABASE = "qiantai";
    static final String SUPERUSER = "postgres";

    private final PostgresFolder folder;
    private final PostgresCommand command;
    private final boolean durable;

    PostgresCluster(PostgresFolder folder, PostgresCommand command, boolean durable) {
        this.folder = folder;
        this.command = command;
        this.durable = durable;
    }

    boolean exists() { return Files.exists(folder.cluster()); }

    /// Makes the data directory aside and moves it into place when it is complete: a first start may be interrupted anywhere.
    void create(Platform platform) throws IOException {
        Path unfinished = folder.unfinishedCluster();
        FileSystemUtils.deleteRecursively(unfinished);
        folder.superuserPassword().renew();
        initdb(unfinished, platform);
        createRoleAndDatabase(unfinished, folder.rolePassword().renew());
        Files.move(unfinished, folder.cluster(), StandardCopyOption.ATOMIC_MOVE);
    }

    private void initdb(Path target, Platform platform) throws IOException {
        // The locale is spelled out: under LC_ALL=C (systemd, small containers) initdb would make a database without Chinese.
        List<String> arguments = new ArrayList<>(List.of("-D", target.toString(), "-U", SUPERUSER,
                "--auth=scram-sha-256", "--pwfile=" + folder.superuserPassword().path(), "--encoding=UTF8",
                "--locale-provider=builtin", "--builtin-locale=C.UTF-8", "--lc-collate=C",
                "--lc-ctype=" + platform.utf8Ctype(),
                "--lc-messages=C", "--data-checksums"));
        if (!durable) arguments.add("--no-sync");
        command.run("initdb", arguments.toArray(String[]::new));
    }

    /// Done without a server (single-user mode), so that nobody connects before both are there. One line is one statement.
    private void createRoleAndDatabase(Path target, String password) throws IOException {
        command.runWithInput("""
                CREATE ROLE %1$s LOGIN NOSUPERUSER NOCREATEDB NOCREATEROLE NOREPLICATION NOBYPASSRLS PASSWORD '%2$s'
                CREATE DATABASE %3$s OWNER %1$s
                """.formatted(ROLE, password, DATABASE),
                "postgres", "--single", "-D", target.toString(), "-c", "exit_on_error=on", "-c",
                "log_min_messages=fatal", SUPERUSER);
    }

    /// @throws DatabaseProblem when another major version of PostgreSQL wrote the data
    void requireReadable() throws IOException {
        String found = Files.readString(folder.cluster().resolve("PG_VERSION")).strip();
        String bundled = command.run("postgres", "--version").replaceAll("^\\D*", "");
        if (!bundled.split("\\.")[0].equals(found))
            throw DatabaseProblem.otherMajorVersion(folder.root(), found, bundled);
    }

    void start(int port) throws IOException {
        List<String> options = new ArrayList<>(
                List.of("port=" + port, "listen_addresses=127.0.0.1", "unix_socket_directories=",
                        "max_connections=60", "shared_buffers=128MB", "cluster_name=qiantai", "timezone=UTC",
                        "log_timezone=UTC",
                        // The server's own life only: the application reports failed statements, and their values are personal data.
                        "logging_collector=off", "log_min_messages=log", "log_checkpoints=off"));
        if (!durable) options.addAll(List.of("fsync=off", "synchronous_commit=off", "full_page_writes=off"));
        if (Files.exists(folder.log()))
            Files.move(folder.log(), folder.previousLog(), StandardCopyOption.REPLACE_EXISTING);
        command.run("pg_ctl", "start", "-D", folder.cluster().toString(), "-w", "-t", "100", "-l",
                folder.log().toString(),
                "-o", "-c " + String.join(" -c ", options));
    }

    /// Ends all connections and the server, leaving a clean data directory.
    void stop() throws IOException {
        command.run("pg_ctl", "stop", "-D", folder.cluster().toString(), "-m", "fast", "-w", "-t", "60");
    }
}
