package org.qiantai.notification.service.channel;

import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.qiantai.notification.domain.Webhook.Target;
import org.qiantai.notification.domain.WebhookFormat;
import org.springframework.context.MessageSource;
import tools.jackson.databind.json.JsonMapper;

/** Says a message to a webhook in the words it understands. */
class WebhookRequests {
    /** 企业微信 takes 4,096 bytes: a thousand characters, the title and the link. */
    private static final int LONGEST_TEXT = 1_000;

    private final JsonMapper json;
    private final MessageSource messages;

    WebhookRequests(JsonMapper json, MessageSource messages) {
        this.json = json;
        this.messages = messages;
    }

    HttpRequest of(WebhookFormat format, Target target, OutgoingMessage message, Instant now) {
        String secret = target.secret();
        return switch (format) {
            case WECOM -> post(target.url(), json.writeValueAsString(
                    Map.of("msgtype", "markdown", "markdown", Map.of("content", markdown(message))))).build();
            case DINGTALK -> post(target.url() + dingTalkSignature(target, now), json.writeValueAsString(
                    Map.of("msgtype", "markdown", "markdown",
                            Map.of("title", headline(message), "text", markdown(message)))))
                    .build();
            case FEISHU -> post(target.url(), json.writeValueAsString(feishu(secret, message, now))).build();
            case JSON -> ours(target, message, now);
        };
    }

    private static String dingTalkSignature(Target target, Instant now) {
        if (target.secret() == null) return "";
        String sign = URLEncoder.encode(Signatures.dingTalk(target.secret(), now.toEpochMilli()),
                StandardCharsets.UTF_8);
        return (target.url().contains("?") ? "&" : "?") + "timestamp=" + now.toEpochMilli() + "&sign=" + sign;
    }

    private Map<String, Object> feishu(@Nullable String secret, OutgoingMessage message, Instant now) {
        Map<String, Object> body = new LinkedHashMap<>();
        if (secret != null) {
            body.put("timestamp", String.valueOf(now.getEpochSecond()));
            body.put("sign", Signatures.feishu(secret, now.getEpochSecond()));
        }
        body.put("msg_type", "text");
        body.put("content", Map.of("text", headline(message) + (message.text() == null ? "" : "\n" + text(message))
                + (message.link() == null ? "" : "\n" + message.link())));
        return body;
    }

    private HttpRequest ours(Target target, OutgoingMessage message, Instant now) {
        Map<String, Object> body = new LinkedHashMap<>();
        body.put("key", message.key());
        body.put("kind", message.kind());
        body.put("site", message.site());
        body.put("title", message.title());
        body.put("text", message.text());
        body.put("url", message.link());
        body.put("at", message.at().toString());
        String text = json.writeValueAsString(body);
        HttpRequest.Builder request = post(target.url(), text).header("X-Qiantai-Timestamp",
                String.valueOf(now.getEpochSecond()));
        if (target.secret() != null)
            request.header("X-Qiantai-Signature", Signatures.ours(target.secret(), now.getEpochSecond(), text));
        return request.build();
    }

    private String markdown(OutgoingMessage message) {
        String text = message.text() == null ? "" : "\n\n" + text(message);
        String link = message.link() == null
                ? ""
                : "\n\n[" + messages.getMessage("notice.open", null, message.language()) + "](" + message.link() + ")";
        return "**" + headline(message) + "**" + text + link;
    }

    private static String headline(OutgoingMessage message) {
        return plain("[" + message.site() + "] " + message.title());
    }

    private static String text(OutgoingMessage message) {
        String text = plain(message.text() == null ? "" : message.text());
        return text.length() <= LONGEST_TEXT ? text : text.substring(0, LONGEST_TEXT) + "…";
    }

    /** What was typed must not call everybody, link elsewhere or shout: the signs that could become full-width ones. */
    private static String plain(String text) {
        return text.replace('<', '＜').replace('>', '＞').replace('[', '［').replace(']', '］').replace('*', '＊')
                .replace('`', '＇');
    }

    private static HttpRequest.Builder post(String url, String body) {
        return HttpRequest.newBuilder(URI.create(url)).header("Content-Type", "application/json; charset=utf-8")
                .header("User-Agent", "Qiantai").POST(BodyPublishers.ofString(body));
    }
}
