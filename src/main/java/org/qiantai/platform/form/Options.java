package org.qiantai.platform.form;

import java.util.Arrays;
import java.util.Collection;
import java.util.List;
import java.util.Locale;
import java.util.function.Function;
import org.springframework.context.MessageSource;
import org.springframework.stereotype.Component;

/** Choices between an enum's constants, named in the reader's language. */
@Component
public class Options {
    private final MessageSource messages;

    Options(MessageSource messages) { this.messages = messages; }

    /** @param key the message key of a constant's name */
    public <E extends Enum<E>> List<Option> of(E[] constants, Function<E, String> key, Locale locale) {
        return of(Arrays.asList(constants), key, locale);
    }

    /** @param key the message key of a constant's name */
    public <E extends Enum<E>> List<Option> of(Collection<E> constants, Function<E, String> key, Locale locale) {
        return constants.stream()
                .map(constant -> new Option(constant.name(), messages.getMessage(key.apply(constant), null, locale)))
                .toList();
    }
}
