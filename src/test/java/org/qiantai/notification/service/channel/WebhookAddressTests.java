package org.qiantai.notification.service.channel;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.InetAddress;
import java.net.UnknownHostException;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class WebhookAddressTests {
    private final WebhookAddress strict = new WebhookAddress(false);

    @ParameterizedTest
    @ValueSource(strings = {"127.0.0.1", "127.8.8.8", "10.0.0.1", "172.16.0.1", "172.31.255.255", "192.168.1.1",
        "169.254.169.254", "0.0.0.0", "0.1.2.3", "100.64.0.1", "100.127.255.255", "198.18.0.1", "224.0.0.1",
        "255.255.255.255", "::1", "::", "fe80::1", "fc00::1", "fd12::1", "ff02::1", "::ffff:10.0.0.1", "::10.0.0.1",
        "64:ff9b::a00:1", "2002:a00:1::", "2001:0:a00:1::"})
    @DisplayName("What lies behind a firewall, or is no single machine, is not public")
    void closed(String address) throws UnknownHostException {
        assertThat(WebhookAddress.isPublic(InetAddress.getByName(address))).isFalse();
    }

    @ParameterizedTest
    @ValueSource(strings = {"1.1.1.1", "100.63.0.1", "100.128.0.1", "172.15.0.1", "172.32.0.1", "198.17.0.1",
        "223.5.5.5",
        "2400:3200::1", "2606:4700::1111"})
    @DisplayName("The rest is")
    void open(String address) throws UnknownHostException {
        assertThat(WebhookAddress.isPublic(InetAddress.getByName(address))).isTrue();
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "nonsense", "http://example.com/hook", "ftp://example.com", "https://", "https:///hook",
        "https://user:secret@example.com/", "https://example.com/#part", "file:///etc/passwd", "https://exa mple.com"})
    @DisplayName("An address is https, with a host and nothing odd")
    void malformed(String url) { assertThat(strict.isWellFormed(url)).isFalse(); }

    @ParameterizedTest
    @ValueSource(strings = {"https://qyapi.weixin.qq.com/cgi-bin/webhook/send?key=1-2",
        "https://oapi.dingtalk.com/webhook/send?access_token=1", "HTTPS://open.feishu.cn/open-apis/bot/v2/hook/1"})
    @DisplayName("Those of the three kinds of webhooks are")
    void wellFormed(String url) { assertThat(strict.isWellFormed(url)).isTrue(); }
}
