package org.qiantai.calendar;

import static org.quicktheories.generators.SourceDSL.arbitrary;
import static org.quicktheories.generators.SourceDSL.integers;
import static org.quicktheories.generators.SourceDSL.lists;

import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZoneId;
import java.util.List;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.quicktheories.core.Gen;

/** Random calendars, starts and limits. The starts lie around days on which something happens to the clock or the year. */
final class Worlds {
    private static final int DAYS = 40;
    private static final int SECONDS = 8 * 24 * 3600;
    private static final List<LocalDate> EVENTS = Stream.of("2026-03-08", "2026-03-29", "2026-04-05", "2026-10-04",
            "2026-10-25", "2026-11-01", "2026-12-31", "2026-06-03").map(LocalDate::parse).toList();
    private static final List<ZoneId> ZONES = Stream.of("Asia/Shanghai", "Europe/Berlin", "America/New_York",
            "Australia/Lord_Howe").map(ZoneId::of).toList();
    private static final List<List<BusinessSpan>> HOURS = List.of(Samples.USUAL, Samples.LUNCH, Samples.NIGHT,
            List.of(Samples.span("01:15", "01:45"), Samples.span("01:45", "02:20"), Samples.span("22:00", "23:59")),
            List.of(Samples.span("02:10", "02:50"), Samples.span("20:00", "00:00")));

    /** A place, what happens there, and when the limit begins. */
    record World(WorkCalendar calendar, Instant from) {
        World later(int seconds) { return new World(calendar, from.plusSeconds(seconds)); }
    }

    private record Oddity(int day, boolean working, int hours) {
        SpecialDay on(LocalDate first) {
            return new SpecialDay(first.plusDays(day), working, "", "",
                    working && hours < HOURS.size() ? HOURS.get(hours) : List.of());
        }
    }

    private Worlds() {}

    static Gen<World> worlds() { return worlds(hours -> true); }

    /** Whose days all close before 24:00. */
    static Gen<World> closingBeforeMidnight() {
        return worlds(hours -> !hours.getLast().until().equals(LocalTime.MIDNIGHT));
    }

    private static Gen<World> worlds(Function<List<BusinessSpan>, Boolean> wanted) {
        // Chosen among what is wanted: thrown away afterwards, too many might be.
        List<Integer> choices = IntStream.rangeClosed(0, 2 * HOURS.size()).boxed()
                .filter(i -> i >= HOURS.size() || wanted.apply(HOURS.get(i))).toList();
        Gen<Oddity> oddities = integers().between(0, DAYS).zip(arbitrary().pick(true, false),
                arbitrary().pick(choices), Oddity::new);
        List<List<BusinessSpan>> hours = HOURS.stream().filter(wanted::apply).toList();
        return arbitrary().pick(ZONES).zip(arbitrary().pick(hours), arbitrary().pick(EVENTS),
                lists().of(oddities).ofSizeBetween(0, 15),
                integers().between(0, SECONDS), Worlds::world);
    }

    private static World world(ZoneId zone, List<BusinessSpan> hours, LocalDate event, List<Oddity> oddities,
            int seconds) {
        LocalDate first = event.minusDays(4);
        var special = oddities.stream().map(odd -> odd.on(first))
                .collect(Collectors.toMap(SpecialDay::date, day -> day, (one, other) -> one));
        return new World(new WorkCalendar(zone, hours, special, Set.of(2026)),
                first.atStartOfDay(zone).toInstant().plusSeconds(seconds));
    }

    static Gen<Limit> elapsed() { return timed(CountingClock.ELAPSED, 50 * 60); }

    static Gen<Limit> workdayHours() { return timed(CountingClock.WORKDAY_HOURS, 50 * 60); }

    static Gen<Limit> businessHours() { return timed(CountingClock.BUSINESS_HOURS, 12 * 60); }

    static Gen<Limit> workdays() {
        return integers().between(1, 6).map(days -> new Limit(days, SpanUnit.DAY, CountingClock.WORKDAYS));
    }

    static Gen<Limit> sameDay() { return arbitrary().constant(new Limit(null, null, CountingClock.SAME_DAY)); }

    /** Of each clock that ends by itself. */
    static Gen<Limit> limits() {
        return elapsed().mix(workdayHours()).mix(businessHours()).mix(workdays(), 30).mix(sameDay(), 15);
    }

    private static Gen<Limit> timed(CountingClock clock, int minutes) {
        return integers().between(1, minutes).map(length -> new Limit(length, SpanUnit.MINUTE, clock));
    }
}
