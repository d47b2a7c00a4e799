package org.qiantai.notification.service.channel;

import java.net.http.HttpClient;
import java.net.http.HttpClient.Redirect;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import org.qiantai.notification.domain.Webhook.Target;
import org.qiantai.notification.domain.WebhookFormat;
import org.springframework.context.MessageSource;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** Speaks to webhooks: one POST, no redirect followed, a short answer within a short time. */
public class WebhookChannel implements AutoCloseable {
    private static final long LONGEST_ANSWER = 64 * 1024;

    private final WebhookRequests requests;
    private final WebhookAddress addresses;
    private final JsonMapper json;
    private final Duration timeout;
    private final HttpClient client;

    public WebhookChannel(WebhookAddress addresses, Duration timeout, JsonMapper json, MessageSource messages) {
        this.requests = new WebhookRequests(json, messages);
        this.addresses = addresses;
        this.json = json;
        this.timeout = timeout;
        this.client = HttpClient.newBuilder().connectTimeout(timeout).followRedirects(Redirect.NEVER).build();
    }

    /** @throws UndeliveredException when the webhook does not take it */
    public void send(WebhookFormat format, Target target, OutgoingMessage message, Instant now)
            throws UndeliveredException {
        HttpRequest request = requests.of(format, target, message, now);
        addresses.check(request.uri());
        HttpResponse<String> answer = answer(request);
        if (answer.statusCode() / 100 != 2) throw new UndeliveredException("HTTP " + answer.statusCode());
        switch (format) {
            case WECOM, DINGTALK -> requireZero(answer.body(), "errcode", "errmsg");
            case FEISHU -> requireZero(answer.body(), "code", "msg");
            case JSON -> {
                /* 2xx is all that is asked of another program */ }
        }
    }

    private HttpResponse<String> answer(HttpRequest request) throws UndeliveredException {
        CompletableFuture<HttpResponse<String>> answer = client.sendAsync(request,
                BodyHandlers.limiting(BodyHandlers.ofString(StandardCharsets.UTF_8), LONGEST_ANSWER));
        try {
            return answer.get(timeout.toMillis(), TimeUnit.MILLISECONDS);
        } catch (TimeoutException late) {
            answer.cancel(true);
            throw new UndeliveredException("no answer within " + timeout.toSeconds() + " s", late);
        } catch (ExecutionException failed) {
            // The address is a secret: an exception's own words might name it.
            throw new UndeliveredException(nameOf(failed), failed);
        } catch (InterruptedException stopped) {
            answer.cancel(true);
            Thread.currentThread().interrupt();
            throw new UndeliveredException("the program was stopped", stopped);
        }
    }

    private static String nameOf(ExecutionException failed) {
        Throwable cause = failed.getCause();
        return (cause == null ? failed : cause).getClass().getSimpleName();
    }

    /** These webhooks say 200 to everything and mean it only with a zero. */
    private void requireZero(String body, String code, String words) throws UndeliveredException {
        try {
            JsonNode answer = json.readTree(body);
            if (answer.path(code).asInt(-1) != 0)
                throw new UndeliveredException(
                        code + " " + answer.path(code).asString("?") + ": " + answer.path(words).asString(""));
        } catch (JacksonException unreadable) {
            throw new UndeliveredException("an answer that is no JSON", unreadable);
        }
    }

    @Override
    public void close() { client.shutdownNow(); }
}
