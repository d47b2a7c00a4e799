import java.lang.management.ManagementFactory;
import java.lang.management.ThreadMXBean;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZoneId;
import java.util.List;
import java.util.Random;
import java.util.Set;
import java.util.stream.Stream;
import org.qiantai.calendar.BusinessSpan;
import org.qiantai.calendar.CountingClock;
import org.qiantai.calendar.Deadlines;
import org.qiantai.calendar.Limit;
import org.qiantai.calendar.SpanUnit;
import org.qiantai.calendar.SpecialDay;
import org.qiantai.calendar.WorkCalendar;

/**
 * A million deadlines on the standards' own clocks, from random starts within three years: how long that takes, by the
 * clock on the wall and by the processor (on a machine that does other things, too, the first says little).
 */
class Clocks {
    private static final ThreadMXBean THREAD = ManagementFactory.getThreadMXBean();
    private static final int MILLION = 1_000_000;
    private static final int ROUNDS = 5;
    private static final int THREE_YEARS = 3 * 365 * 24 * 3600;
    private static final Instant FIRST = Instant.parse("2024-01-01T00:00:00Z");
    private static final List<Limit> LIMITS = List.of(new Limit(3, SpanUnit.DAY, CountingClock.WORKDAYS),
            new Limit(24, SpanUnit.HOUR, CountingClock.WORKDAY_HOURS),
            new Limit(4, SpanUnit.HOUR, CountingClock.BUSINESS_HOURS),
            new Limit(24, SpanUnit.HOUR, CountingClock.ELAPSED), new Limit(null, null, CountingClock.SAME_DAY));

    public static void main(String[] arguments) {
        for (String zone : List.of("Asia/Shanghai", "Europe/Berlin"))
            for (int round = 1; round <= ROUNDS; round++) measure(calendar(ZoneId.of(zone)), round);
    }

    private static void measure(WorkCalendar calendar, int round) {
        var random = new Random(round);
        long begun = System.nanoTime();
        long worked = THREAD.getCurrentThreadCpuTime();
        long sum = 0;
        for (int each = 0; each < MILLION; each++)
            sum += Deadlines.due(LIMITS.get(each % LIMITS.size()), FIRST.plusSeconds(random.nextInt(THREE_YEARS)),
                    calendar).at().getEpochSecond();
        System.out.printf("%s, round %d: 1,000,000 deadlines in %.2f s, %.2f s of processor time (checksum %d)%n",
                calendar.zone(), round, (System.nanoTime() - begun) / 1e9,
                (THREAD.getCurrentThreadCpuTime() - worked) / 1e9, sum);
    }

    private static WorkCalendar calendar(ZoneId zone) {
        var hours = List.of(new BusinessSpan(LocalTime.of(8, 30), LocalTime.NOON),
                new BusinessSpan(LocalTime.of(14, 0), LocalTime.of(18, 0)));
        var days = Stream.iterate(LocalDate.of(2024, 1, 1), date -> date.plusDays(11)).limit(100)
                .map(date -> new SpecialDay(date, date.getDayOfYear() % 2 == 0, "", "", List.of())).toList();
        return WorkCalendar.of(zone, hours, days, Set.of(2024, 2025, 2026));
    }
}
