package org.qiantai.notification.service.channel;

import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.URI;
import java.net.URLDecoder;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.Executors;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** A webhook that remembers what it was told and answers as it was asked to. */
public final class WebhookServer implements AutoCloseable {
    private final HttpServer server;
    private final List<Heard> heard = new CopyOnWriteArrayList<>();
    private volatile int status = 200;
    private volatile String answer = "{\"errcode\":0,\"errmsg\":\"ok\",\"code\":0,\"msg\":\"success\"}";

    /** What came in. */
    public record Heard(URI uri, Map<String, String> headers, String body) {
        public @Nullable String header(String name) { return headers.get(name.toLowerCase(java.util.Locale.ROOT)); }

        /** The address's parameters. */
        public Map<String, String> query() {
            return Arrays.stream(uri.getRawQuery().split("&")).map(pair -> pair.split("=", 2))
                    .collect(Collectors.toMap(pair -> pair[0],
                            pair -> URLDecoder.decode(pair[1], StandardCharsets.UTF_8)));
        }
    }

    public WebhookServer() {
        try {
            server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        } catch (IOException e) {
            throw new IllegalStateException(e);
        }
        server.setExecutor(Executors.newVirtualThreadPerTaskExecutor());
        server.createContext("/", exchange -> {
            try (exchange) {
                heard.add(new Heard(exchange.getRequestURI(), exchange.getRequestHeaders().entrySet().stream()
                        .collect(Collectors.toMap(header -> header.getKey().toLowerCase(java.util.Locale.ROOT),
                                header -> header.getValue().getFirst())),
                        new String(exchange.getRequestBody().readAllBytes(), StandardCharsets.UTF_8)));
                byte[] body = answer.getBytes(StandardCharsets.UTF_8);
                exchange.getResponseHeaders().add("Location", "/elsewhere");
                exchange.sendResponseHeaders(status, body.length);
                exchange.getResponseBody().write(body);
            }
        });
        server.start();
    }

    public String url(String path) { return "http://127.0.0.1:" + server.getAddress().getPort() + path; }

    public void answers(int newStatus, String newAnswer) {
        status = newStatus;
        answer = newAnswer;
    }

    /** What came in at that path, in its order. */
    public List<Heard> heard(String path) {
        return heard.stream().filter(one -> one.uri().getPath().equals(path)).toList();
    }

    @Override
    public void close() { server.stop(0); }
}
