package org.qiantai.timeline;

import java.math.BigDecimal;
import java.time.Instant;
import java.util.List;
import org.qiantai.platform.error.Message;

/**
 * How a sentence's arguments are kept as text: a message by {@code #key}, an instant by {@code @}, anything else by
 * itself behind {@code =}. So that an old entry still speaks the reader's language and clock.
 */
final class SentenceArguments {
    private SentenceArguments() {}

    static String[] encode(List<Object> arguments) {
        return arguments.stream().map(SentenceArguments::encode).toArray(String[]::new);
    }

    static List<Object> decode(List<String> arguments) {
        return arguments.stream().map(SentenceArguments::decode).toList();
    }

    private static String encode(Object argument) {
        return switch (argument) {
            case Message message -> "#" + message.code();
            case Instant at -> "@" + at;
            case BigDecimal amount -> "=" + amount.toPlainString();
            default -> "=" + argument;
        };
    }

    private static Object decode(String text) {
        String value = text.substring(1);
        return switch (text.charAt(0)) {
            case '#' -> Message.of(value);
            case '@' -> Instant.parse(value);
            default -> value;
        };
    }
}
