package org.qiantai.calendar;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZoneId;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;

/** Calendars by the names that tests give them. */
public final class Samples {
    public static final ZoneId SHANGHAI = ZoneId.of("Asia/Shanghai");
    static final List<BusinessSpan> USUAL = List.of(span("08:00", "17:00"));
    static final List<BusinessSpan> LUNCH = List.of(span("08:30", "12:00"), span("14:00", "18:00"));
    static final List<BusinessSpan> NIGHT = List.of(span("00:00", "06:00"));
    static final List<BusinessSpan> ALWAYS = List.of(span("00:00", "00:00"));
    private static final Set<Integer> KNOWN = Set.of(2024, 2025, 2026);

    private Samples() {}

    /** The People's Republic of China from 2024 to 2026, as announced; 08:00–17:00. */
    public static WorkCalendar china() {
        return china(USUAL);
    }

    static WorkCalendar named(String name) {
        return switch (name) {
            case "cn" -> china();
            case "cn-lunch" -> china(LUNCH);
            case "cn-always" -> china(ALWAYS);
            case "cn-own-hours" -> china(USUAL, new SpecialDay(LocalDate.of(2026, 12, 24), true, "", "",
                    List.of(span("09:00", "12:00"))));
            case "berlin" -> worked("Europe/Berlin", USUAL, "2026-03-29", "2026-10-25");
            case "berlin-night" -> worked("Europe/Berlin", NIGHT, "2026-03-29", "2026-10-25");
            case "new-york" -> worked("America/New_York", USUAL);
            case "lord-howe" -> worked("Australia/Lord_Howe", USUAL, "2026-04-05", "2026-10-04");
            default -> throw new IllegalArgumentException(name);
        };
    }

    static BusinessSpan span(String from, String until) {
        return new BusinessSpan(LocalTime.parse(from), LocalTime.parse(until));
    }

    private static WorkCalendar china(List<BusinessSpan> hours, SpecialDay... more) {
        return WorkCalendar.of(SHANGHAI, hours, Stream.concat(announced(), Stream.of(more)).toList(), KNOWN);
    }

    private static Stream<SpecialDay> announced() {
        try (var file = Samples.class.getResourceAsStream("/db/calendar/cn-2024-2026.csv")) {
            return new String(file.readAllBytes(), StandardCharsets.UTF_8).lines().skip(1)
                    .map(line -> line.split(","))
                    .map(day -> day(day[0], day[1].equals("WORKDAY")));
        } catch (IOException broken) {
            throw new UncheckedIOException(broken);
        }
    }

    private static WorkCalendar worked(String zone, List<BusinessSpan> hours, String... sundays) {
        return WorkCalendar.of(ZoneId.of(zone), hours, Stream.of(sundays).map(date -> day(date, true)).toList(), KNOWN);
    }

    static SpecialDay day(String date, boolean working) {
        return new SpecialDay(LocalDate.parse(date), working, "", "", List.of());
    }
}
