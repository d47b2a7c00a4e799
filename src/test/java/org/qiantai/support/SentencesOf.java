package org.qiantai.support;

import java.lang.reflect.Constructor;
import java.lang.reflect.Type;
import java.math.BigDecimal;
import java.time.Instant;
import java.time.YearMonth;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Stream;
import org.qiantai.platform.error.Message;
import org.qiantai.timeline.TimelineEvent;

/** One event of every kind of a module's sealed type, its parts filled with something, for the tests of its sentences. */
public final class SentencesOf {
    private SentencesOf() {}

    public static Stream<TimelineEvent> everyKind(Class<? extends TimelineEvent> sealed) {
        return Arrays.stream(sealed.getPermittedSubclasses()).map(SentencesOf::example);
    }

    private static TimelineEvent example(Class<?> kind) { return (TimelineEvent) made(kind); }

    private static Object made(Class<?> kind) {
        Constructor<?> constructor = kind.getDeclaredConstructors()[0];
        try {
            constructor.setAccessible(true);
            return constructor.newInstance(
                    Arrays.stream(constructor.getGenericParameterTypes()).map(SentencesOf::something).toArray());
        } catch (ReflectiveOperationException e) {
            throw new IllegalStateException(kind.getName(), e);
        }
    }

    private static Object something(Type type) {
        String name = type.getTypeName();
        if (type instanceof Class<?> c && c.isEnum()) return c.getEnumConstants()[0];
        if (name.startsWith("java.util.List")) return List.of("某");
        if (type instanceof Class<?> c && c.isRecord() && c != Message.class) return made(c);
        return switch (name) {
            case "int", "java.lang.Integer" -> 3;
            case "long", "java.lang.Long" -> 3L;
            case "boolean", "java.lang.Boolean" -> true;
            case "java.time.Instant" -> Instant.EPOCH;
            case "java.time.YearMonth" -> YearMonth.of(2026, 11);
            case "org.qiantai.platform.error.Message" -> Message.of("nav.main");
            case "java.math.BigDecimal" -> BigDecimal.TEN;
            default -> "某";
        };
    }
}
