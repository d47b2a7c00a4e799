package org.qiantai.platform.number;

import java.time.DateTimeException;
import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.function.Predicate;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.qiantai.platform.site.SiteRef;

/**
 * A record's number as people say and type it: whole, or any part, {@code SR-…-001}, {@code 1123-001}, {@code 001},
 * {@code 20261123}. A number is made by rule, so what a part may belong to is reckoned, and looked up among numbers: no
 * index but theirs is needed.
 *
 * @param site null for the site one is at
 * @param kind null for any
 * @param day the last digits of the day, perhaps none
 * @param count null for any
 */
public record NumberText(@Nullable String site, @Nullable RecordKind kind, String day, @Nullable Integer count) {
    /** How far back a number is looked for when its year was not said. */
    private static final int DAYS_BACK = 731;
    private static final int DAY = 8;
    /** Of {@code 202611}, and of {@code 1123}. */
    private static final int MONTH = 6;
    private static final int DAY_OF_A_YEAR = 4;
    private static final int MOST = 1000;
    private static final Pattern PARTS = Pattern.compile(
            "(?:([A-Z]{2,4})-)?(?:(SR|RO|CP|SG|CB|RC)-?)?(?:([0-9]{0,8})-)?([0-9]{1,12})?");

    /** Empty when it cannot be a number's part. */
    public static @Nullable NumberText parse(String typed) {
        String text = typed.toUpperCase(Locale.ROOT).replaceAll("[\\s.·…*_—–~]+", "-").replaceAll("-{2,}", "-")
                .replaceAll("^-|-$", "");
        Matcher parts = PARTS.matcher(text);
        if (!parts.matches()) return null;
        String site = parts.group(1);
        RecordKind kind = kind(parts.group(2));
        // In "SR-001" what stands first is the kind.
        if (kind == null && kind(site) != null) {
            kind = kind(site);
            site = null;
        }
        String last = parts.group(4);
        if (last == null) return null;
        String day = parts.group(3);
        return day == null ? single(site, kind, last) : counted(site, kind, day, last);
    }

    /** All numbers of that kind that it may mean, the latest first; none when another kind was said. */
    public List<String> candidates(RecordKind wanted, SiteRef here, LocalDate today) {
        if (kind != null && kind != wanted) return List.of();
        String code = site == null ? here.code() : site;
        return days(today).flatMap(on -> counts().mapToObj(one -> RecordNumbers.format(code, wanted, on, one)))
                .limit(MOST).toList();
    }

    /** Whether it says one record and no other. */
    public boolean isWhole() {
        return kind != null && day.length() == DAY && count != null;
    }

    private Stream<LocalDate> days(LocalDate today) {
        LocalDate said = day.length() == DAY ? date(day) : null;
        if (said != null) return Stream.of(said);
        Predicate<String> fits = on -> on.endsWith(day) || day.length() == MONTH && on.startsWith(day);
        return IntStream.range(0, DAYS_BACK).mapToObj(today::minusDays)
                .filter(on -> fits.test(DateTimeFormatter.BASIC_ISO_DATE.format(on)));
    }

    private IntStream counts() {
        if (count != null) return IntStream.of(count);
        // Of one day all, of the same day in each year many, of each day of a month the first.
        int most = day.length() == DAY ? MOST : day.length() == MONTH ? 40 : 400;
        return IntStream.rangeClosed(1, most);
    }

    private static @Nullable NumberText counted(@Nullable String site, @Nullable RecordKind kind, String day,
            String count) {
        return count.length() > 5 ? null : new NumberText(site, kind, day, Integer.valueOf(count));
    }

    /** Digits in one piece: a count, a day, or both. */
    private static @Nullable NumberText single(@Nullable String site, @Nullable RecordKind kind, String digits) {
        int length = digits.length();
        if (length > DAY)
            return date(digits.substring(0, DAY)) == null
                    ? null
                    : counted(site, kind, digits.substring(0, DAY), digits.substring(DAY));
        boolean aDay = length == DAY && date(digits) != null
                || length == MONTH && date(digits + "01") != null
                || length == DAY_OF_A_YEAR && date("2000" + digits) != null;
        if (aDay) return new NumberText(site, kind, digits, null);
        if (length < 3 && kind == null || length > 4) return null;
        return new NumberText(site, kind, "", Integer.valueOf(digits));
    }

    private static @Nullable RecordKind kind(@Nullable String letters) {
        return Arrays.stream(RecordKind.values()).filter(one -> one.name().equals(letters)).findFirst().orElse(null);
    }

    private static @Nullable LocalDate date(String digits) {
        try {
            return LocalDate.parse(digits, DateTimeFormatter.BASIC_ISO_DATE);
        } catch (DateTimeException e) {
            return null;
        }
    }
}
