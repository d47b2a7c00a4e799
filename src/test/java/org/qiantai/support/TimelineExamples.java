package org.qiantai.support;

import java.lang.reflect.AnnotatedType;
import java.lang.reflect.Constructor;
import java.lang.reflect.ParameterizedType;
import java.lang.reflect.Type;
import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.qiantai.platform.error.Message;
import org.qiantai.timeline.TimelineEvent;
import org.springframework.beans.factory.annotation.AnnotatedBeanDefinition;
import org.springframework.context.annotation.ClassPathScanningCandidateComponentProvider;
import org.springframework.core.type.filter.AssignableTypeFilter;
import org.springframework.util.ClassUtils;

/// Examples of every timeline event of every module, made by reflection. Together those of one kind hold each constant
/// of each enum among its parts, null where a part may be absent, and short and long lists.
public final class TimelineExamples {
    /// In neither language, so that the words of a sentence can be told from its arguments.
    private static final String TEXT = "X9";

    private TimelineExamples() {}

    /// The sealed types of the modules.
    public static List<Class<?>> types() {
        var scanner = new ClassPathScanningCandidateComponentProvider(false) {
            @Override
            protected boolean isCandidateComponent(AnnotatedBeanDefinition definition) {
                return definition.getMetadata().isInterface();
            }
        };
        scanner.addIncludeFilter(new AssignableTypeFilter(TimelineEvent.class));
        return scanner.findCandidateComponents("org.qiantai").stream()
                .<Class<?>>map(found -> ClassUtils.resolveClassName(String.valueOf(found.getBeanClassName()), null))
                .filter(type -> type != TimelineEvent.class).toList();
    }

    /// All examples of all types.
    public static Stream<TimelineEvent> all() {
        return types().stream().flatMap(type -> Arrays.stream(type.getPermittedSubclasses()))
                .flatMap(kind -> examples(kind).stream()).map(TimelineEvent.class::cast);
    }

    /// As many as the part with the most values has; the other parts take turns.
    private static List<Object> examples(Class<?> kind) {
        Constructor<?> constructor = kind.getDeclaredConstructors()[0];
        constructor.setAccessible(true);
        List<List<@Nullable Object>> parts = Arrays.stream(constructor.getAnnotatedParameterTypes())
                .map(TimelineExamples::values).toList();
        int many = parts.stream().mapToInt(List::size).max().orElse(1);
        return IntStream.range(0, many).mapToObj(i -> made(constructor,
                parts.stream().map(values -> values.get(i % values.size())).toArray())).toList();
    }

    private static Object made(Constructor<?> constructor, @Nullable Object[] parts) {
        try {
            return constructor.newInstance(parts);
        } catch (ReflectiveOperationException e) {
            throw new IllegalStateException(constructor + " with " + Arrays.toString(parts), e);
        }
    }

    private static List<@Nullable Object> values(AnnotatedType part) {
        List<@Nullable Object> values = new ArrayList<>(values(part.getType()));
        if (part.isAnnotationPresent(Nullable.class)) values.add(null);
        return values;
    }

    private static List<?> values(Type type) {
        if (type instanceof ParameterizedType list && list.getRawType() == List.class) {
            List<?> members = values(list.getActualTypeArguments()[0]);
            return List.of(members, members.subList(0, 1));
        }
        if (!(type instanceof Class<?> c)) throw new IllegalStateException("No example of " + type);
        if (c.isEnum()) return Arrays.asList(c.getEnumConstants());
        if (c.isRecord() && c != Message.class) return examples(c);
        return switch (c.getName()) {
            case "int", "java.lang.Integer" -> List.of(3, 1);
            case "long", "java.lang.Long" -> List.of(3L);
            case "boolean", "java.lang.Boolean" -> List.of(true, false);
            case "java.lang.String" -> List.of(TEXT);
            case "java.time.Instant" -> List.of(Instant.EPOCH);
            case "java.time.LocalDate" -> List.of(LocalDate.EPOCH);
            case "java.time.YearMonth" -> List.of(YearMonth.of(2026, 11));
            case "java.math.BigDecimal" -> List.of(BigDecimal.TEN);
            case "org.qiantai.platform.error.Message" -> List.of(Message.of("nav.main"));
            default -> throw new IllegalStateException("No example of " + type);
        };
    }
}
