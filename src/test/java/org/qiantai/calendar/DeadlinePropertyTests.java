package org.qiantai.calendar;

import static org.assertj.core.api.Assertions.assertThat;
import static org.quicktheories.QuickTheory.qt;
import static org.quicktheories.generators.SourceDSL.integers;

import java.time.Duration;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.qiantai.calendar.Worlds.World;
import org.quicktheories.core.Gen;

@DisplayName("domain.md §4: what holds for every limit in every calendar")
class DeadlinePropertyTests {
    private static final int EXAMPLES = 4000;
    private static final int ORACLE_EXAMPLES = 250;
    private static final int TWO_DAYS = 2 * 24 * 3600;

    @Test
    @DisplayName("A limit never ends before it began")
    void neverBeforeTheStart() {
        qt().withExamples(EXAMPLES).forAll(Worlds.worlds(), Worlds.limits())
                .check((world, limit) -> due(limit, world).at().isAfter(world.from()));
    }

    @Test
    @DisplayName("Who begins later is not due earlier")
    void monotone() {
        qt().withExamples(EXAMPLES).forAll(Worlds.worlds(), integers().between(0, TWO_DAYS), Worlds.limits())
                .check((world, later, limit) -> !due(limit, world.later(later)).at().isBefore(due(limit, world).at()));
    }

    @Test
    @DisplayName("Two amounts one after the other end when their sum does: hours")
    void additiveHours() {
        Gen<Limit> hours = Worlds.elapsed().mix(Worlds.workdayHours()).mix(Worlds.businessHours());
        qt().withExamples(EXAMPLES).forAll(Worlds.worlds(), hours, integers().between(1, 2000))
                .check(DeadlinePropertyTests::additive);
    }

    @Test
    @DisplayName("Two amounts one after the other end when their sum does: days, where none closes as the next begins")
    void additiveDays() {
        qt().withExamples(EXAMPLES).forAll(Worlds.closingBeforeMidnight(), Worlds.workdays(), integers().between(1, 9))
                .check(DeadlinePropertyTests::additive);
    }

    @Test
    @DisplayName("ELAPSED is what counting every minute finds")
    void elapsed() { likeTheOracle(Worlds.elapsed()); }

    @Test
    @DisplayName("WORKDAY_HOURS is what counting every minute finds")
    void workdayHours() { likeTheOracle(Worlds.workdayHours()); }

    @Test
    @DisplayName("BUSINESS_HOURS is what counting every minute finds")
    void businessHours() { likeTheOracle(Worlds.businessHours()); }

    @Test
    @DisplayName("WORKDAYS is what counting every minute finds")
    void workdays() { likeTheOracle(Worlds.workdays()); }

    @Test
    @DisplayName("SAME_DAY is what counting every minute finds")
    void sameDay() { likeTheOracle(Worlds.sameDay()); }

    @Test
    @DisplayName("What the days of an explanation contributed makes up the limit")
    void explained() {
        qt().withExamples(EXAMPLES).forAll(Worlds.worlds(), Worlds.limits()).checkAssert((world, limit) -> {
            Explanation why = Deadlines.explain(limit, world.from(), world.calendar());
            assertThat(why.due()).isEqualTo(due(limit, world));
            if (limit.clock() == CountingClock.WORKDAYS)
                assertThat(why.days().getLast().workday()).isEqualTo(limit.length());
            else
                assertThat(why.days().stream().map(CountedDay::time).reduce(Duration.ZERO, Duration::plus))
                        .isEqualTo(limit.clock() == CountingClock.SAME_DAY
                                ? Duration.between(world.from(), why.due().at())
                                : length(limit));
        });
    }

    private static boolean additive(World world, Limit first, int more) {
        Limit second = new Limit(more, first.unit(), first.clock());
        Limit sum = new Limit(first.length() + more, first.unit(), first.clock());
        var between = new World(world.calendar(), due(first, world).at());
        return due(sum, world).at().equals(due(second, between).at());
    }

    private static void likeTheOracle(Gen<Limit> limits) {
        qt().withExamples(ORACLE_EXAMPLES).forAll(Worlds.worlds(), limits).checkAssert((world, limit) -> assertThat(
                due(limit, world).at()).isEqualTo(MinuteOracle.due(limit, world.from(), world.calendar())));
    }

    private static Due due(Limit limit, World world) { return Deadlines.due(limit, world.from(), world.calendar()); }

    private static Duration length(Limit limit) { return Duration.of(limit.length(), limit.lengthUnit().chronoUnit()); }
}
