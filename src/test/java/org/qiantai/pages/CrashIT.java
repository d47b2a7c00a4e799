package org.qiantai.pages;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.net.CookieManager;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Queue;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.TimeUnit;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.qiantai.support.Nightly;
import org.qiantai.support.Pick;
import org.springframework.jdbc.core.simple.JdbcClient;

/** The program is killed in the middle of its work, and keeps its word afterwards. */
class CrashIT {
    private static final String USER = "desk";
    private static final String PASSWORD = "Correct-Horse-77";

    @TempDir Path data;

    private final HttpClient http = HttpClient.newBuilder().version(HttpClient.Version.HTTP_1_1)
            .cookieHandler(new CookieManager()).build();

    @Test
    @DisplayName("kill -9 in a burst of calls: each number that was told is there, once, and none is lost by asking again")
    void killed() throws Exception { killedAfter(8, 40); }

    @Test
    @Nightly
    @DisplayName("kill -9 in a burst of 200 calls: the same")
    void killedInALongBurst() throws Exception { killedAfter(60, 200); }

    private void killedAfter(int answers, int calls) throws Exception {
        List<String> tokens = IntStream.range(0, calls).mapToObj(_ -> UUID.randomUUID().toString()).toList();
        try (Program program = new Program(data)) {
            program.start();
            program.open("KN", "断电小区", USER, PASSWORD);
            String secret = signIn(program);

            Map<String, String> told = new ConcurrentHashMap<>();
            Queue<String> failures = new ConcurrentLinkedQueue<>();
            CountDownLatch enough = new CountDownLatch(answers);
            try (ExecutorService callers = Executors.newFixedThreadPool(calls)) {
                tokens.forEach(token -> callers.submit(() -> {
                    try {
                        told.put(token, log(program, token, secret));
                        enough.countDown();
                    } catch (IOException e) {
                        failures.add(String.valueOf(e.getMessage()));
                    }
                    return token;
                }));
                boolean answered = enough.await(2, TimeUnit.MINUTES);
                program.kill();
                assertThat(answered).as("enough were answered; the others: %s", failures).isTrue();
            }
            assertThat(told).as("the kill came in the middle").hasSizeBetween(answers, calls - 1);

            program.start();
            assertThat(kept(program.database())).containsAllEntriesOf(told);

            Map<String, String> asked = new HashMap<>();
            for (String token : tokens)
                asked.put(token, log(program, token, secret));
            assertThat(asked).containsAllEntriesOf(told);
            assertThat(kept(program.database())).isEqualTo(asked);
            assertThat(asked.values()).doesNotHaveDuplicates().hasSize(calls);
            Map<String, List<String>> days = asked.values().stream().sorted()
                    .collect(Collectors.groupingBy(number -> number.substring(0, number.lastIndexOf('-'))));
            assertThat(days).as("no hole in a day's numbers").allSatisfy((day, numbers) -> assertThat(numbers.getLast())
                    .isEqualTo("%s-%03d".formatted(day, numbers.size())));
        }
    }

    /** What is in the database: which call has which number. */
    private static Map<String, String> kept(JdbcClient database) {
        record Kept(String token, String number) {}
        return database.sql("SELECT form_token::text AS token, number FROM service_request").query(Kept.class).list()
                .stream().collect(Collectors.toMap(Kept::token, Kept::number));
    }

    /** @return the secret that the pages' forms carry */
    private String signIn(Program program) throws IOException, InterruptedException {
        String secret = Pick.field("_csrf", get(program, "/login"));
        post(program, "/login", Map.of("username", USER, "password", PASSWORD, "_csrf", secret));
        return Pick.field("_csrf", get(program, "/requests/new"));
    }

    /** @return the number that is read out to the caller */
    private String log(Program program, String token, String secret) throws IOException, InterruptedException {
        var answer = post(program, "/requests", Map.of("site", "KN", "place", "大堂", "callerName", "王女士", "channel",
                "PHONE", "categoryCode", "LAMP", "description", "大堂灯不亮", "then", "LOG", "token", token, "_csrf",
                secret));
        String next = answer.headers().firstValue("Location").orElseThrow(
                () -> new IOException(answer.statusCode() + " " + answer.body()));
        return Pick.first("/requests/([^?]+)", next);
    }

    private String get(Program program, String path) throws IOException, InterruptedException {
        return http.send(HttpRequest.newBuilder(program.uri(path)).build(), BodyHandlers.ofString()).body();
    }

    private HttpResponse<String> post(Program program, String path, Map<String, String> form)
            throws IOException, InterruptedException {
        return http.send(Program.post(program.uri(path), form), BodyHandlers.ofString());
    }
}
