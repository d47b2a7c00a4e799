package org.qiantai.pages;

import java.io.File;
import java.io.IOException;
import java.net.ServerSocket;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Arrays;
import java.util.concurrent.TimeUnit;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.qiantai.QiantaiApplication;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.datasource.SingleConnectionDataSource;

/** The program in a process of its own, with the database it brings along. */
final class Program implements AutoCloseable {
    private static final Duration PATIENCE = Duration.ofMinutes(2);

    private final Path data;
    private final int port;
    private @Nullable Process process;

    /** @param data the folder it keeps its data in */
    Program(Path data) throws IOException {
        this.data = data;
        try (ServerSocket free = new ServerSocket(0)) {
            port = free.getLocalPort();
        }
    }

    URI uri(String path) { return URI.create("http://127.0.0.1:" + port + path); }

    /** Starts it and waits until it says that it is well. */
    void start() throws IOException, InterruptedException {
        Path log = data.resolve("program.log");
        process = new ProcessBuilder(Path.of(System.getProperty("java.home"), "bin", "java").toString(), "-Xmx512m",
                "-XX:TieredStopAtLevel=1", "-cp", classPath(), QiantaiApplication.class.getName(),
                "--server.port=" + port, "--qiantai.database.dir=" + data)
                .redirectErrorStream(true).redirectOutput(ProcessBuilder.Redirect.appendTo(log.toFile())).start();
        long until = System.nanoTime() + PATIENCE.toNanos();
        try (HttpClient http = HttpClient.newHttpClient()) {
            while (!isWell(http)) {
                if (!process.isAlive() || System.nanoTime() > until)
                    throw new AssertionError("The program did not start: " + Files.readString(log));
                process.waitFor(200, TimeUnit.MILLISECONDS);
            }
        }
    }

    /** What {@code kill -9} does: no hook runs, nothing is flushed, its database lives on without it. */
    void kill() throws InterruptedException {
        if (process != null) process.destroyForcibly().waitFor();
    }

    /** Straight into its database, with the sights of the program itself. */
    JdbcClient database() throws IOException {
        Path postgres = data.resolve("postgres");
        String database = Files.readAllLines(postgres.resolve("cluster/postmaster.pid")).get(3).strip();
        var connection = new SingleConnectionDataSource("jdbc:postgresql://127.0.0.1:" + database + "/qiantai",
                "qiantai", Files.readString(postgres.resolve("qiantai.password")).strip(), true);
        JdbcClient jdbc = JdbcClient.create(connection);
        jdbc.sql("SELECT set_config('qiantai.sites', '*', false)").query(String.class).single();
        return jdbc;
    }

    @Override
    public void close() throws Exception {
        if (process == null) return;
        process.destroy();
        if (!process.waitFor(30, TimeUnit.SECONDS)) process.destroyForcibly();
    }

    private boolean isWell(HttpClient http) throws InterruptedException {
        try {
            return http.send(HttpRequest.newBuilder(uri("/actuator/health")).build(), BodyHandlers.discarding())
                    .statusCode() == 200;
        } catch (IOException notYet) {
            return false;
        }
    }

    /** Without the tests' own classes, which would take part in it. */
    private static String classPath() {
        return Arrays.stream(System.getProperty("java.class.path").split(File.pathSeparator))
                .filter(entry -> !entry.endsWith("test-classes")).collect(Collectors.joining(File.pathSeparator));
    }
}
