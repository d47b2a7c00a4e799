package org.qiantai.calendar.controller;

import java.time.LocalDate;
import java.time.YearMonth;
import java.time.format.DateTimeFormatter;
import java.time.format.FormatStyle;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.qiantai.calendar.BusinessSpan;
import org.qiantai.calendar.domain.DayTerms;
import org.qiantai.calendar.service.DayView;
import org.springframework.context.MessageSource;
import org.springframework.context.i18n.LocaleContextHolder;
import org.springframework.stereotype.Component;

/** Writes days and hours as people read them; templates call it as {@code @calendarTexts}. */
@Component("calendarTexts")
class CalendarTexts {
    private final MessageSource messages;

    CalendarTexts(MessageSource messages) { this.messages = messages; }

    /** {@code 2026年10月1日星期四}. */
    public String date(LocalDate date) {
        return DateTimeFormatter.ofLocalizedDate(FormatStyle.FULL).withLocale(locale()).format(date);
    }

    public String month(YearMonth month) { return DateTimeFormatter.ofPattern("LLL", locale()).format(month); }

    /** {@code 周四}. */
    public String weekday(LocalDate date) {
        return text("calendar.weekday." + date.getDayOfWeek().getValue());
    }

    /** All that a cell of the year says, in words: for a screen reader, and on hover. */
    public String label(DayView day) {
        String said = summary(day);
        return text("calendar.day.label", date(day.date()), day.own() ? text("calendar.day.own", said) : said);
    }

    /** What is to be known about a day: {@code 国庆节（放假）}, with its hours where it has its own. */
    public String summary(DayView day) {
        String name = day.terms().name(locale());
        String kind = text("calendar.kind." + day.kind());
        String said = name.isEmpty() ? kind : text("calendar.day.named", name, kind);
        return day.terms().hours().isEmpty() ? said : text("calendar.day.hours", said, spans(day.terms().hours()));
    }

    /** {@code 08:00–12:00、13:30–17:00}. */
    public String spans(List<BusinessSpan> spans) {
        return spans.stream().map(SpanForm::of).map(SpanForm::text)
                .collect(Collectors.joining(text("calendar.separator")));
    }

    /** What an entry says about a day, for a preview. */
    public String terms(@Nullable DayTerms terms) {
        if (terms == null) return text("calendar.rule.USUAL");
        String name = terms.name(locale());
        String rule = text("calendar.rule." + terms.rule());
        return name.isEmpty() ? rule : text("calendar.day.named", name, rule);
    }

    String text(String key, Object... arguments) {
        return Objects.requireNonNull(messages.getMessage(key, arguments, locale()));
    }

    private static Locale locale() { return LocaleContextHolder.getLocale(); }
}
