package org.qiantai.platform.time;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.time.ZonedDateTime;
import java.time.format.DateTimeFormatter;
import java.util.Locale;
import org.jspecify.annotations.Nullable;
import org.springframework.context.MessageSource;
import org.springframework.context.i18n.LocaleContextHolder;
import org.springframework.stereotype.Component;

/** Writes instants as people at a site read them; templates call it as {@code @times}. */
@Component("times")
public class LocalTimes {
    private static final DateTimeFormatter TIME = DateTimeFormatter.ofPattern("HH:mm");
    private static final DateTimeFormatter DAY_TIME = DateTimeFormatter.ofPattern("MM-dd HH:mm");
    private static final DateTimeFormatter FULL = DateTimeFormatter.ofPattern("yyyy-MM-dd HH:mm");
    private static final DateTimeFormatter INPUT = DateTimeFormatter.ofPattern("yyyy-MM-dd'T'HH:mm");

    private static final Duration SOON = Duration.ofHours(2);

    private final Clock clock;
    private final MessageSource messages;

    LocalTimes(Clock clock, MessageSource messages) {
        this.clock = clock;
        this.messages = messages;
    }

    /** {@code 14:05} today, "yesterday 14:05", else {@code 11-20 14:05}, with the year when it is another one. */
    public String brief(@Nullable Instant at, ZoneId zone) {
        if (at == null) return "";
        ZonedDateTime local = at.atZone(zone);
        LocalDate today = today(zone);
        if (local.toLocalDate().equals(today)) return TIME.format(local);
        if (local.toLocalDate().equals(today.minusDays(1))) return text("time.yesterday", TIME.format(local));
        if (local.toLocalDate().equals(today.plusDays(1))) return text("time.tomorrow", TIME.format(local));
        return (local.getYear() == today.getYear() ? DAY_TIME : FULL).format(local);
    }

    /** {@code 2026-11-20 14:05}. */
    public String full(@Nullable Instant at, ZoneId zone) {
        return at == null ? "" : FULL.format(at.atZone(zone));
    }

    /** The value of an {@code <input type="datetime-local">}. */
    public String input(@Nullable Instant at, ZoneId zone) {
        return at == null ? "" : INPUT.format(at.atZone(zone));
    }

    /**
     * A due time as it is shown: all of it at once, for lists ask for many.
     *
     * @param done the clock no longer matters
     */
    public DueText due(Instant at, ZoneId zone, boolean done) {
        return new DueText(full(at, zone), brief(at, zone), done ? null : left(at),
                done ? null : isPast(at) ? "due-late" : isSoon(at) ? "due-soon" : null);
    }

    /**
     * @param left what is left of it; null once the clock no longer matters
     * @param look its class: late, soon, or none
     */
    public record DueText(String full, String brief, @Nullable String left, @Nullable String look) {}

    /** What is left until the due time, or how long it has passed: "2 h left", "overdue 3 d". */
    public String left(Instant due) {
        Duration left = Duration.between(clock.instant(), due);
        return text(left.isNegative() ? "time.overdue" : "time.left", span(left.abs()));
    }

    public boolean isPast(@Nullable Instant due) { return due != null && due.isBefore(clock.instant()); }

    /** Less than two hours ahead: amber, the full colour comes when it has passed. */
    public boolean isSoon(@Nullable Instant due) {
        return due != null && !isPast(due) && due.isBefore(clock.instant().plus(SOON));
    }

    /** A length of time in its largest unit, as people say it. */
    public String span(Duration length) {
        if (length.toDays() >= 2) return text("time.days", length.toDays());
        if (length.toHours() >= 1) return text("time.hours", length.toHours());
        return text("time.minutes", Math.max(1, length.toMinutes()));
    }

    /** For scripts, whose machine may have another time. */
    public Instant present() { return clock.instant(); }

    public LocalDate today(ZoneId zone) { return LocalDate.now(clock.withZone(zone)); }

    private String text(String code, Object argument) {
        Locale locale = LocaleContextHolder.getLocale();
        return messages.getMessage(code, new Object[]{argument}, locale);
    }
}
