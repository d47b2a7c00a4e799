package org.qiantai.notification.service.channel;

import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.util.Base64;
import java.util.HexFormat;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;

/** HMAC-SHA256 as each kind of webhook wants it. */
final class Signatures {
    private static final String ALGORITHM = "HmacSHA256";

    private Signatures() {}

    /** 钉钉 signs time and secret with the secret. @param millis since 1970 */
    static String dingTalk(String secret, long millis) {
        return base64(hmac(secret, millis + "\n" + secret));
    }

    /** 飞书 signs nothing at all with time and secret as the key. @param seconds since 1970 */
    static String feishu(String secret, long seconds) {
        return base64(hmac(seconds + "\n" + secret, ""));
    }

    /** Ours covers time and body, so that neither can be exchanged. @param seconds since 1970 */
    static String ours(String secret, long seconds, String body) {
        return "sha256=" + HexFormat.of().formatHex(hmac(secret, seconds + "." + body));
    }

    private static String base64(byte[] bytes) { return Base64.getEncoder().encodeToString(bytes); }

    private static byte[] hmac(String key, String text) {
        try {
            Mac mac = Mac.getInstance(ALGORITHM);
            mac.init(new SecretKeySpec(key.getBytes(StandardCharsets.UTF_8), ALGORITHM));
            return mac.doFinal(text.getBytes(StandardCharsets.UTF_8));
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException(e);
        }
    }
}
