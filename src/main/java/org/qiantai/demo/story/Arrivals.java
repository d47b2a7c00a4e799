package org.qiantai.demo.story;

import java.time.DayOfWeek;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZoneId;
import java.util.Comparator;
import java.util.HashMap;
import java.util.Iterator;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** When people turn to the desk: day by day, more on working days, most in the morning. */
final class Arrivals {
    /** How often in each hour of a day. */
    private static final int[] HOURS = {1, 1, 1, 1, 1, 2, 5, 18, 62, 78, 66, 50, 30, 36, 58, 60, 52, 42, 40, 44, 38, 24,
        10, 4};
    private static final int WORKING_DAY = 100;
    private static final int WEEKEND = 72;
    private static final int OFFICES_CALL_MORE = 2;
    private static final int REHEARSALS = 2500;
    /** While there is a state that none of them came to. */
    private static final int REHEARSALS_AT_MOST = 20 * REHEARSALS;

    private final Stage stage;
    private final List<World> worlds;
    private final int[] weights;
    private final Dice dice;
    private final Telling telling;

    /**
     * @param chosen to show a state
     * @param end a state in which the story stays, though more was planned
     */
    record Arrival(Instant at, World world, long seed, boolean chosen, @Nullable State end) {}

    Arrivals(Stage stage, List<World> worlds, Telling telling) {
        this.stage = stage;
        this.worlds = worlds;
        this.telling = telling;
        this.dice = new Dice(telling.seed());
        this.weights = worlds.stream()
                .mapToInt(world -> world.homes().size() * (world.offices() ? OFFICES_CALL_MORE : 1)).toArray();
    }

    /** In the order of time; never all of them at once. */
    Iterator<Arrival> all() {
        List<Arrival> shown = telling.everyState() ? showcases() : List.of();
        ZoneId zone = worlds.getFirst().site().zone();
        LocalDate today = LocalDate.ofInstant(stage.now(), zone);
        LocalDate first = today.minusDays(telling.days() - 1L);
        int[] days = IntStream.range(0, telling.days()).map(day -> weight(first.plusDays(day))).toArray();
        long total = IntStream.of(days).sum();
        int ordinary = Math.max(0, telling.requests() - shown.size());
        long[] before = {0};
        return Stream.iterate(first, day -> !day.isAfter(today), day -> day.plusDays(1)).flatMap(day -> {
            long from = ordinary * before[0] / total;
            before[0] += weight(day);
            int count = Math.toIntExact(ordinary * before[0] / total - from);
            return Stream.concat(ordinary(day, count, zone), shown.stream().filter(one -> isOn(one, day, zone)))
                    .sorted(Comparator.comparing(Arrival::at));
        }).iterator();
    }

    private Stream<Arrival> ordinary(LocalDate day, int count, ZoneId zone) {
        boolean today = LocalDate.ofInstant(stage.now(), zone).equals(day);
        Instant begin = day.atStartOfDay(zone).toInstant();
        return IntStream.range(0, count).mapToObj(_ -> {
            Instant at = day.atTime(LocalTime.of(dice.weighted(HOURS), dice.below(60), dice.below(60))).atZone(zone)
                    .toInstant();
            // What today would have brought later came earlier.
            if (today && at.isAfter(stage.now()))
                at = begin.plusSeconds(dice.below((int) Math.max(1, Duration.between(begin, stage.now()).toSeconds())));
            return new Arrival(at, worlds.get(dice.weighted(weights)), dice.seed(), false, null);
        });
    }

    /** For each state a story at each site that is in it just now; else one that came by, and stays. */
    private List<Arrival> showcases() {
        Set<Arrival> shown = new LinkedHashSet<>();
        for (World world : worlds) {
            Map<State, Arrival> now = new HashMap<>();
            Map<State, Arrival> once = new HashMap<>();
            for (int i = 0; i < REHEARSALS || i < REHEARSALS_AT_MOST && !once.keySet().containsAll(State.ALL); i++) {
                if (now.keySet().containsAll(State.ALL)) break;
                int back = dice.between(10, i % 2 == 0 ? 600 : 6 * 24 * 60);
                Arrival tried = new Arrival(stage.now().minus(Duration.ofMinutes(back)), world, dice.seed(), true,
                        null);
                Story story = live(stage.rehearsal(), tried);
                for (State state : story.states()) {
                    once.putIfAbsent(state, tried);
                    if (story.isIn(state)) now.putIfAbsent(state, tried);
                }
            }
            for (State state : State.ALL)
                shown.add(Objects.requireNonNullElseGet(now.get(state), () -> held(once.get(state), state)));
        }
        return List.copyOf(shown);
    }

    private static Arrival held(@Nullable Arrival passing, State state) {
        if (passing == null) throw new IllegalStateException("no story comes to " + state);
        return new Arrival(passing.at(), passing.world(), passing.seed(), true, state);
    }

    static Story live(Stage stage, Arrival arrival) {
        Story story = new Story(stage, arrival.world(), arrival.seed(), arrival.chosen());
        new RequestPlot(story).begin(arrival.at());
        story.live(arrival.end());
        return story;
    }

    private static boolean isOn(Arrival arrival, LocalDate day, ZoneId zone) {
        return LocalDate.ofInstant(arrival.at(), zone).equals(day);
    }

    private static int weight(LocalDate day) {
        return day.getDayOfWeek().compareTo(DayOfWeek.SATURDAY) < 0 ? WORKING_DAY : WEEKEND;
    }
}
