package org.qiantai.platform.error;

import java.math.BigDecimal;
import java.time.Instant;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * How a sentence's arguments are kept as text: a message by {@code #key}, an instant by {@code @}, a name in both
 * languages behind {@code ~}, anything else by itself behind {@code =}. So that what was written long ago still speaks the reader's language and clock.
 */
public final class MessageArguments {
    /** Stands between a message's key and its own arguments, and in no text that people type. */
    private static final String WITHIN = "\u001f";
    /** The same between a name's two languages. */
    private static final String OR = "\u001e";

    private MessageArguments() {}

    /** For a column of texts. A message inside may have arguments of its own, but no further message. */
    public static String[] encode(List<Object> arguments) {
        return arguments.stream().map(MessageArguments::encode).toArray(String[]::new);
    }

    public static List<Object> decode(List<String> arguments) {
        return arguments.stream().map(MessageArguments::decode).toList();
    }

    private static String encode(Object argument) {
        return switch (argument) {
            case Message message -> "#" + Stream.concat(Stream.of(message.code()),
                    message.arguments().stream().map(MessageArguments::encode)).collect(Collectors.joining(WITHIN));
            case Instant at -> "@" + at;
            case Name name -> "~" + name.zh() + OR + name.en();
            case BigDecimal amount -> "=" + amount.toPlainString();
            default -> "=" + argument;
        };
    }

    private static Object decode(String text) {
        String value = text.substring(1);
        return switch (text.charAt(0)) {
            case '#' -> message(value.split(WITHIN));
            case '@' -> Instant.parse(value);
            case '~' -> name(value.split(OR, 2));
            default -> value;
        };
    }

    private static Name name(String[] languages) { return new Name(languages[0], languages[languages.length - 1]); }

    private static Message message(String[] parts) {
        return new Message(parts[0], Arrays.stream(parts).skip(1).map(MessageArguments::decode).toList());
    }
}
