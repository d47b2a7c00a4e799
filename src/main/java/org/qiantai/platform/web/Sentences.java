package org.qiantai.platform.web;

import java.time.Instant;
import java.time.ZoneId;
import java.util.Arrays;
import java.util.Locale;
import java.util.Objects;
import java.util.function.Function;
import org.qiantai.platform.error.Message;
import org.qiantai.platform.error.Name;
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

    public String text(Message message, Locale locale) { return spoken(message, locale, Instant::toString); }

    /** The same, with instants inside the sentence read on the clock of that zone. */
    public String textAt(Message message, ZoneId zone) {
        return spoken(message, LocaleContextHolder.getLocale(), at -> times.brief(at, zone));
    }

    /** For what is read on another day, outside the pages: instants with their date. */
    public String written(Message message, Locale locale, ZoneId zone) {
        return spoken(message, locale, at -> times.full(at, zone));
    }

    private String spoken(Message message, Locale locale, Function<Instant, String> clock) {
        Object[] arguments = Arrays.stream(message.getArguments()).map(argument -> switch (argument) {
            case Message inner -> spoken(inner, locale, clock);
            case MessageSourceResolvable inner -> messages.getMessage(inner, locale);
            case Instant at -> clock.apply(at);
            case Name name -> name.in(locale);
            default -> argument;
        }).toArray();
        return messages.getMessage(message.code(), arguments, locale);
    }

    /** What a form's field is called, for telling people what they had typed: {@code field.<name>}, else the name. */
    public String field(String name) {
        return Objects.requireNonNullElse(
                messages.getMessage("field." + name, null, name, LocaleContextHolder.getLocale()), name);
    }
}
