package org.qiantai.notification.service.channel;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.util.Base64;
import java.util.HexFormat;
import java.util.Locale;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.qiantai.notification.domain.Webhook.Target;
import org.qiantai.notification.domain.WebhookFormat;
import org.qiantai.notification.service.channel.WebhookServer.Heard;
import org.springframework.context.support.StaticMessageSource;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

class WebhookChannelTests {
    private static final Instant NOW = Instant.parse("2026-11-25T06:05:07.250Z");
    private static final JsonMapper JSON = JsonMapper.builder().build();

    private final WebhookServer webhook = new WebhookServer();
    private final WebhookChannel channel = channel(true);

    @AfterEach
    void close() {
        channel.close();
        webhook.close();
    }

    @Test
    @DisplayName("WeCom: markdown with title, text and link; nothing typed can call everybody or link elsewhere")
    void wecom() throws UndeliveredException {
        speak(WebhookFormat.WECOM, null, message("3-2-1801 漏水 <@all>", "[点这里](http://evil)"));
        JsonNode body = body("/hook");
        assertThat(body.path("msgtype").asString()).isEqualTo("markdown");
        assertThat(body.at("/markdown/content").asString())
                .isEqualTo("**［云栖苑］ 3-2-1801 漏水 ＜@all＞**\n\n［点这里］(http://evil)\n\n[打开](https://desk/orders/1)");
    }

    @Test
    @DisplayName("WeCom: a long text stays within the 4,096 bytes that it takes")
    void wecomLong() throws UndeliveredException {
        speak(WebhookFormat.WECOM, null, message("长", "水".repeat(5_000)));
        assertThat(body("/hook").at("/markdown/content").asString().getBytes(StandardCharsets.UTF_8))
                .hasSizeLessThan(4_096);
    }

    @Test
    @DisplayName("DingTalk: markdown; where it asks for a signature, time and secret are signed into the address")
    void dingTalk() throws Exception {
        speak(WebhookFormat.DINGTALK, "SECabc", message("快超时了", null));
        Heard heard = webhook.heard("/hook").getFirst();
        assertThat(heard.query()).containsEntry("access_token", "t").containsEntry("timestamp", "1795586707250")
                .containsEntry("sign", base64(hmac("SECabc", "1795586707250\nSECabc")));
        JsonNode body = body("/hook");
        assertThat(body.path("msgtype").asString()).isEqualTo("markdown");
        assertThat(body.at("/markdown/title").asString()).isEqualTo("［云栖苑］ 快超时了");
        assertThat(body.at("/markdown/text").asString()).contains("快超时了").contains("[打开](https://desk/orders/1)");

        speak(WebhookFormat.DINGTALK, null, message("无签名", null));
        assertThat(webhook.heard("/hook").getLast().query()).containsOnlyKeys("access_token");
    }

    @Test
    @DisplayName("Feishu: text; where it asks for a signature, it stands in the body, of seconds")
    void feishu() throws Exception {
        speak(WebhookFormat.FEISHU, "xyz", message("快超时了", "还剩 2 小时"));
        JsonNode body = body("/hook");
        assertThat(body.path("timestamp").asString()).isEqualTo("1795586707");
        assertThat(body.path("sign").asString()).isEqualTo(base64(hmac("1795586707\nxyz", "")));
        assertThat(body.path("msg_type").asString()).isEqualTo("text");
        assertThat(body.at("/content/text").asString())
                .isEqualTo("［云栖苑］ 快超时了\n还剩 2 小时\nhttps://desk/orders/1");

        speak(WebhookFormat.FEISHU, null, message("无签名", null));
        assertThat(JSON.readTree(webhook.heard("/hook").getLast().body()).has("sign")).isFalse();
    }

    @Test
    @DisplayName("JSON: all there is to know, and a signature over time and body in a header")
    void json() throws Exception {
        speak(WebhookFormat.JSON, "s3cret", message("快超时了 <b>", null));
        Heard heard = webhook.heard("/hook").getFirst();
        assertThat(heard.header("Content-Type")).isEqualTo("application/json; charset=utf-8");
        assertThat(heard.header("X-Qiantai-Timestamp")).isEqualTo("1795586707");
        assertThat(heard.header("X-Qiantai-Signature"))
                .isEqualTo("sha256=" + HexFormat.of().formatHex(hmac("s3cret", "1795586707." + heard.body())));
        assertThat(JSON.readTree(heard.body())).isEqualTo(JSON.readTree("""
                {"key":"escalation:1:LIMIT","kind":"DEADLINE","site":"云栖苑","title":"快超时了 <b>","text":null,
                 "url":"https://desk/orders/1","at":"2026-11-25T06:00:00Z"}"""));
    }

    @ParameterizedTest(name = "{0} says {1} {2}")
    @CsvSource(delimiter = '|', value = {
        "WECOM|200|{\"errcode\":45009,\"errmsg\":\"freq out of limit\"}|errcode 45009: freq out of limit",
        "DINGTALK|200|{\"errcode\":310000,\"errmsg\":\"sign not match\"}|errcode 310000: sign not match",
        "FEISHU|200|{\"code\":19021,\"msg\":\"sign match fail\"}|code 19021: sign match fail",
        "WECOM|200|<html>|an answer that is no JSON", "JSON|500|oops|HTTP 500", "JSON|302||HTTP 302"})
    @DisplayName("What a webhook refuses is a failure with its own words, also when it says 200; no redirect is followed")
    void refused(WebhookFormat format, int status, @Nullable String answer, String why) {
        webhook.answers(status, answer == null ? "" : answer);
        assertThatThrownBy(() -> speak(format, null, message("标题", null))).isInstanceOf(UndeliveredException.class)
                .hasMessage(why);
        assertThat(webhook.heard("/elsewhere")).isEmpty();
    }

    @Test
    @DisplayName("Without the operator's leave nothing behind the firewall is spoken to, and what is said names no secret")
    void closedToPrivateAddresses() {
        try (WebhookChannel strict = channel(false)) {
            assertThatThrownBy(() -> strict.send(WebhookFormat.JSON,
                    new Target(webhook.url("/hook").replace("http:", "https:"), null), message("标题", null), NOW))
                    .hasMessage("127.0.0.1 is no public address (qiantai.notification.private-addresses)");
            assertThatThrownBy(() -> strict.send(WebhookFormat.JSON, new Target(webhook.url("/hook"), null),
                    message("标题", null), NOW)).hasMessage("not an https address");
        }
        assertThat(webhook.heard("/hook")).isEmpty();
    }

    @Test
    @DisplayName("A webhook that is not there is a failure, too")
    void nobodyThere() {
        String url = webhook.url("/hook?key=secret");
        webhook.close();
        assertThatThrownBy(() -> channel.send(WebhookFormat.JSON, new Target(url, null), message("标题", null), NOW))
                .isInstanceOf(UndeliveredException.class).hasMessageNotContaining("secret");
    }

    private void speak(WebhookFormat format, @Nullable String secret, OutgoingMessage message)
            throws UndeliveredException {
        channel.send(format, new Target(webhook.url("/hook?access_token=t"), secret), message, NOW);
    }

    private JsonNode body(String path) { return JSON.readTree(webhook.heard(path).getFirst().body()); }

    private static OutgoingMessage message(String title, @Nullable String text) {
        return new OutgoingMessage("escalation:1:LIMIT", "DEADLINE", "云栖苑", title, text, "https://desk/orders/1",
                Instant.parse("2026-11-25T06:00:00Z"), Locale.SIMPLIFIED_CHINESE);
    }

    private static WebhookChannel channel(boolean privateToo) {
        StaticMessageSource messages = new StaticMessageSource();
        messages.addMessage("notice.open", Locale.SIMPLIFIED_CHINESE, "打开");
        return new WebhookChannel(new WebhookAddress(privateToo), Duration.ofSeconds(5), JSON, messages);
    }

    private static byte[] hmac(String key, String text) throws Exception {
        Mac mac = Mac.getInstance("HmacSHA256");
        mac.init(new SecretKeySpec(key.getBytes(StandardCharsets.UTF_8), "HmacSHA256"));
        return mac.doFinal(text.getBytes(StandardCharsets.UTF_8));
    }

    private static String base64(byte[] bytes) { return Base64.getEncoder().encodeToString(bytes); }
}
