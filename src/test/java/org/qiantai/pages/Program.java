package org.qiantai.pages;

import java.io.File;
import java.io.IOException;
import java.net.CookieManager;
import java.net.ServerSocket;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.qiantai.QiantaiApplication;
import org.qiantai.support.Pick;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.datasource.SingleConnectionDataSource;
import org.springframework.security.crypto.argon2.Argon2PasswordEncoder;

/** The program in a process of its own, with the database it brings along. */
public final class Program implements AutoCloseable {
    private static final Duration PATIENCE = Duration.ofMinutes(2);

    private final Path data;
    private final List<String> settings;
    private final int port;
    private @Nullable Process process;

    /**
     * @param data the folder it keeps its data in
     * @param settings of its own, such as {@code --qiantai.database.port=5433}
     */
    public Program(Path data, String... settings) throws IOException {
        this.data = data;
        this.settings = List.of(settings);
        port = freePort();
    }

    /** One that nobody listens to. */
    public static int freePort() throws IOException {
        try (ServerSocket free = new ServerSocket(0)) {
            return free.getLocalPort();
        }
    }

    /** A second node over the same database. */
    public Program beside(Path folder) throws IOException {
        return new Program(folder, "--spring.datasource.url=" + url(), "--spring.datasource.username=qiantai",
                "--spring.datasource.password=" + password());
    }

    public URI uri(String path) { return URI.create("http://127.0.0.1:" + port + path); }

    /** Starts it and waits until it says that it is well. */
    public void start() throws IOException, InterruptedException {
        Path log = data.resolve("program.log");
        List<String> command = new ArrayList<>(List.of(
                Path.of(System.getProperty("java.home"), "bin", "java").toString(), "-Xmx512m",
                "-XX:TieredStopAtLevel=1", "-cp", classPath(), QiantaiApplication.class.getName(),
                "--server.port=" + port, "--qiantai.database.dir=" + data));
        command.addAll(settings);
        process = new ProcessBuilder(command).redirectErrorStream(true)
                .redirectOutput(ProcessBuilder.Redirect.appendTo(log.toFile())).start();
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
    public void kill() throws InterruptedException {
        if (process != null) process.destroyForcibly().waitFor();
    }

    /** Straight into its database, with the sights of the program itself. */
    public JdbcClient database() throws IOException {
        var connection = new SingleConnectionDataSource(url(), "qiantai", password(), true);
        JdbcClient jdbc = JdbcClient.create(connection);
        jdbc.sql("SELECT set_config('qiantai.sites', '*', false)").query(String.class).single();
        return jdbc;
    }

    /** Makes the first site and its administrator on the page for it, with the key in the log; a receptionist beside. */
    public void open(String site, String name, String username, String password)
            throws IOException, InterruptedException {
        String key = Pick.first("enter this key: (\\S+)", Files.readString(data.resolve("program.log")));
        try (HttpClient http = HttpClient.newBuilder().cookieHandler(new CookieManager()).build()) {
            String page = http.send(HttpRequest.newBuilder(uri("/setup")).build(), BodyHandlers.ofString()).body();
            var answer = http.send(post(uri("/setup"), Map.of("key", key, "siteCode", site, "siteName", name,
                    "name", "管理员", "username", site.toLowerCase(Locale.ROOT) + ".admin", "password", password,
                    "repeatedPassword", password, "_csrf", Pick.field("_csrf", page))), BodyHandlers.ofString());
            if (answer.statusCode() != 302) throw new AssertionError(answer.statusCode() + " " + answer.body());
        }
        employ(site, username, password);
    }

    /** A form as a browser sends it. */
    static HttpRequest post(URI to, Map<String, String> form) {
        String body = form.entrySet().stream().map(field -> field.getKey() + "="
                + URLEncoder.encode(field.getValue(), StandardCharsets.UTF_8)).collect(Collectors.joining("&"));
        return HttpRequest.newBuilder(to).header("Content-Type", "application/x-www-form-urlencoded")
                .POST(BodyPublishers.ofString(body)).build();
    }

    private void employ(String site, String username, String password) throws IOException {
        JdbcClient database = database();
        long user = database.sql("""
                INSERT INTO app_user (username, password_hash, name, department_code, changed_at, changed_by)
                VALUES (?, ?, '前台', 'FRONT_DESK', now(), '-') RETURNING id""").param(username)
                .param(Argon2PasswordEncoder.defaultsForSpringSecurity_v5_8().encode(password)).query(Long.class)
                .single();
        database.sql("INSERT INTO user_role (user_id, role) VALUES (?, 'RECEPTIONIST')").param(user).update();
        database.sql("INSERT INTO user_site (user_id, site_id) SELECT ?, id FROM site WHERE code = ?")
                .params(user, site).update();
    }

    private String url() throws IOException {
        Path pid = data.resolve("postgres/cluster/postmaster.pid");
        return "jdbc:postgresql://127.0.0.1:" + Files.readAllLines(pid).get(3).strip() + "/qiantai";
    }

    private String password() throws IOException {
        return Files.readString(data.resolve("postgres/qiantai.password")).strip();
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
