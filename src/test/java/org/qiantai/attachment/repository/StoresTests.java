package org.qiantai.attachment.repository;

import static org.assertj.core.api.Assertions.assertThat;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.qiantai.attachment.repository.ContentStore.Variant;
import org.qiantai.support.TestPostgres;
import org.springframework.jdbc.datasource.DataSourceTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;

@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class StoresTests {
    @TempDir static Path folder;

    /** A bucket over HTTP as far as the store needs one: it keeps what is put, if it was signed. */
    private final Map<String, byte[]> bucket = new ConcurrentHashMap<>();
    private HttpServer server;
    private TransactionTemplate transaction;

    @BeforeAll
    void open() throws IOException {
        server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        server.createContext("/", this::answer);
        server.start();
        transaction = new TransactionTemplate(
                new DataSourceTransactionManager(TestPostgres.emptyDatabase("").dataSource()));
    }

    @AfterAll
    void close() { server.stop(0); }

    Stream<ContentStore> stores() {
        S3Settings settings = new S3Settings(URI.create("http://127.0.0.1:" + server.getAddress().getPort()),
                "us-east-1", "photos", "desk", "not-a-secret");
        return Stream.of(new FolderStore(folder),
                new S3Store(new BucketConfiguration().attachmentBucket(settings), settings));
    }

    @ParameterizedTest
    @MethodSource("stores")
    @DisplayName("A store outside the database keeps what commits, forgets what is taken back, and deletes after the commit")
    void follows(ContentStore store) {
        UUID key = UUID.randomUUID();
        byte[] whole = "whole".getBytes(StandardCharsets.UTF_8);
        transaction.executeWithoutResult(_ -> {
            store.put(7, key, Variant.WHOLE, "image/png", whole);
            store.put(7, key, Variant.SMALL, "image/png", new byte[]{1});
        });
        assertThat(store.get(7, key, Variant.WHOLE)).hasValueSatisfying(it -> assertThat(it).isEqualTo(whole));
        assertThat(store.get(8, key, Variant.WHOLE)).as("of another site").isEmpty();
        UUID undone = UUID.randomUUID();
        transaction.executeWithoutResult(status -> {
            store.put(7, undone, Variant.WHOLE, "image/png", whole);
            store.delete(7, key);
            status.setRollbackOnly();
        });
        assertThat(store.get(7, undone, Variant.WHOLE)).isEmpty();
        assertThat(store.get(7, key, Variant.SMALL)).as("the deletion was taken back, too").isPresent();
        transaction.executeWithoutResult(_ -> store.delete(7, key));
        assertThat(store.get(7, key, Variant.WHOLE)).isEmpty();
        assertThat(store.get(7, key, Variant.SMALL)).isEmpty();
    }

    @ParameterizedTest
    @MethodSource("stores")
    @DisplayName("Nothing half-written stays behind")
    void noRests(ContentStore store) throws IOException {
        UUID key = UUID.randomUUID();
        transaction.executeWithoutResult(_ -> store.put(7, key, Variant.WHOLE, "image/png", new byte[]{1, 2}));
        transaction.executeWithoutResult(_ -> store.delete(7, key));
        try (Stream<Path> files = Files.walk(folder)) {
            assertThat(files.filter(Files::isRegularFile)).isEmpty();
        }
        assertThat(bucket).isEmpty();
    }

    private void answer(HttpExchange exchange) throws IOException {
        String path = exchange.getRequestURI().getPath();
        String signed = String.valueOf(exchange.getRequestHeaders().getFirst("Authorization"));
        byte[] body = exchange.getRequestBody().readAllBytes();
        int status = 403;
        byte[] back = {};
        if (signed.startsWith("AWS4-HMAC-SHA256 Credential=desk/") && path.startsWith("/photos/"))
            switch (exchange
                    .getRequestMethod()) {
            case "PUT" -> {
                bucket.put(path, body);
                status = 200;
            }
            case "DELETE" -> {
                bucket.remove(path);
                status = 204;
            }
            default -> {
                status = bucket.containsKey(path) ? 200 : 404;
                back = bucket.getOrDefault(path,
                        "<Error><Code>NoSuchKey</Code></Error>".getBytes(StandardCharsets.UTF_8));
            }
            }
        exchange.sendResponseHeaders(status, status == 204 || back.length == 0 ? -1 : back.length);
        if (back.length > 0) exchange.getResponseBody().write(back);
        exchange.close();
    }
}
