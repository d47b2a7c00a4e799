package org.qiantai.platform.time;

import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.time.ZonedDateTime;
import java.time.format.DateTimeFormatter;
import java.util.Locale;
import org.springframework.context.MessageSource;
import org.springframework.stereotype.Component;

/** Says times as one says them on the phone: 明天下午2点06分, "2:06 PM tomorrow". */
@Component
public class SpokenTimes {
    private final Clock clock;
    private final MessageSource messages;

    SpokenTimes(Clock clock, MessageSource messages) {
        this.clock = clock;
        this.messages = messages;
    }

    public String text(Instant at, ZoneId zone, Locale locale) {
        ZonedDateTime local = at.atZone(zone);
        String time = written(local, local.getMinute() == 0 ? "time.say.hour" : "time.say.minute", locale);
        LocalDate today = LocalDate.now(clock.withZone(zone));
        if (local.toLocalDate().equals(today)) return text("time.say.today", locale, time);
        if (local.toLocalDate().equals(today.plusDays(1))) return text("time.say.tomorrow", locale, time);
        return text("time.say.day", locale, time, written(local, "time.say.date", locale));
    }

    /** The pattern of a formatter is a matter of the language too. */
    private String written(ZonedDateTime local, String pattern, Locale locale) {
        return DateTimeFormatter.ofPattern(text(pattern, locale), locale).format(local);
    }

    private String text(String code, Locale locale, Object... arguments) {
        return messages.getMessage(code, arguments.length == 0 ? null : arguments, locale);
    }
}
