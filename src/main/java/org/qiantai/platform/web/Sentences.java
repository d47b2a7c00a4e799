package org.qiantai.platform.web;

import java.time.Instant;
import java.time.ZoneId;
import java.util.Arrays;
import java.util.Locale;
import java.util.Objects;
import org.qiantai.platform.error.Message;
import org.qiantai.platform.time.LocalTimes;
import org.springframework.context.MessageSource;
import org.springframework.context.MessageSourceResolvable;
import org.springframework.context.i18n.LocaleContextHolder;
import org.springframework.stereotype.Component;

/** Writes a {@link Message} in the reader's language; messages inside it too. Templates call it as {@code @sentences}. */
@Component("sentences")
public class Sentences {
    private final MessageSource messages;
    private final LocalTimes times;

    Sentences(MessageSource messages, LocalTimes times) {
        this.messages = messages;
        this.times = times;
    }

    public String text(Message message) { return text(message, LocaleContextHolder.getLocale()); }

    public String text(Message message, Locale locale) {
        Object[] arguments = Arrays.stream(message.getArguments())
                .map(argument -> argument instanceof MessageSourceResolvable inner
                        ? messages.getMessage(inner, locale)
                        : argument)
                .toArray();
        return messages.getMessage(message.code(), arguments, locale);
    }

    /** The same, with instants inside the sentence read on the clock of that zone. */
    public String textAt(Message message, ZoneId zone) {
        Object[] local = Arrays.stream(message.getArguments())
                .map(argument -> argument instanceof Instant at ? times.brief(at, zone) : argument).toArray();
        return text(Message.of(message.code(), local));
    }

    /** What a form's field is called, for telling people what they had typed: {@code field.<name>}, else the name. */
    public String field(String name) {
        return Objects.requireNonNullElse(
                messages.getMessage("field." + name, null, name, LocaleContextHolder.getLocale()), name);
    }
}
