package org.qiantai.script.domain;

import jakarta.persistence.Column;
import jakarta.persistence.Embeddable;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import java.time.LocalDateTime;
import java.time.format.DateTimeFormatter;
import java.util.Locale;
import org.jspecify.annotations.Nullable;
import org.qiantai.script.ScriptMoment;

/**
 * What is said, and when.
 *
 * @param dayPart null for any time of day
 * @param festival a holiday's Chinese name, a date such as 12-25, {@code *} for any holiday; null for any day
 * @param sort its place among those for the same moment, smallest first
 */
@Embeddable
public record ScriptText(@Enumerated(EnumType.STRING) @Column(name = "moment") ScriptMoment moment,
        @Enumerated(EnumType.STRING) @Column(name = "day_part") @Nullable DayPart dayPart,
        @Column(name = "festival") @Nullable String festival, @Column(name = "text_zh") String textZh,
        @Column(name = "text_en") String textEn, @Column(name = "sort") Integer sort) {
    /** Stands for any holiday. */
    public static final String ANY_HOLIDAY = "*";

    private static final DateTimeFormatter DATE = DateTimeFormatter.ofPattern("MM-dd");

    /** @param holiday the calendar's name of the day; null where it is no holiday */
    public boolean fits(LocalDateTime local, @Nullable String holiday) {
        return (dayPart == null || dayPart == DayPart.of(local.toLocalTime()))
                && (festival == null || festival.equals(DATE.format(local))
                        || holiday != null && (festival.equals(ANY_HOLIDAY) || holiday.contains(festival)));
    }

    /** How narrowly it is meant: of all that fit, the narrowest is said. */
    public int narrowness() {
        int day = festival == null ? 0 : festival.equals(ANY_HOLIDAY) ? 2 : 4;
        return day + (dayPart == null ? 0 : 1);
    }

    public String text(Locale locale) { return locale.getLanguage().equals("en") ? textEn : textZh; }
}
