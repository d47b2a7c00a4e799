package org.qiantai.demo.story;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.TreeMap;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.qiantai.calendar.WorkCalendar;
import org.qiantai.calendar.WorkCalendars;
import org.qiantai.deadline.Categories;
import org.qiantai.deadline.Promises;
import org.qiantai.platform.site.SiteDirectory;
import org.qiantai.platform.site.SiteRef;
import org.qiantai.platform.site.SiteScope;
import org.qiantai.support.TestDatabaseConfiguration;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.context.annotation.Import;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.test.context.ActiveProfiles;
import org.springframework.transaction.support.TransactionTemplate;

/** Whoever tries the program does so at any hour of any day. */
@SpringBootTest(properties = "qiantai.demo.requests=400")
@Import(TestDatabaseConfiguration.class)
@ActiveProfiles("demo")
class ArrivalsTests {
    /** Moments, each with a seed with which 2,500 rehearsals meet no withdrawn callback. */
    private static final Map<Instant, Long> UNLUCKY = Map.of(Instant.parse("2026-11-23T12:30:00Z"), 54L,
            Instant.parse("2026-12-02T04:30:00Z"), 262L);
    private static final Instant MONDAY = Instant.parse("2026-11-23T00:30:00Z");

    @Autowired private JdbcClient jdbc;
    @Autowired private SiteDirectory sites;
    @Autowired private Categories categories;
    @Autowired private Promises promises;
    @Autowired private WorkCalendars calendars;
    @Autowired private TransactionTemplate transaction;

    @Test
    @DisplayName("At whatever hour the demo begins, each state is to be seen at both sites, seldom ones too")
    void atAnyHour() {
        Map<Instant, Long> moments = new TreeMap<>(UNLUCKY);
        for (Instant at = MONDAY; moments.size() < 10; at = at.plus(Duration.ofHours(21)))
            moments.put(at, at.getEpochSecond());
        Promises known = SiteScope.asProgram(() -> promises.heldStill(sites.all()));
        Matters matters = new Matters(categories);
        List<World> worlds = worlds();
        moments.forEach((at, seed) -> {
            Stage stage = new Stage(matters, new Words(), known, _ -> 1, (_, _, _) -> "XX-RO-00000000-000", at);
            Set<String> shown = new HashSet<>();
            new Arrivals(stage, worlds, new Telling(1, 7, seed, true)).all().forEachRemaining(arrival -> {
                Story story = Arrivals.live(stage, arrival);
                State.ALL.stream().filter(story::isIn)
                        .forEach(state -> shown.add(arrival.world().site().code() + " " + state));
            });
            assertThat(shown).as("at %s", at).hasSize(2 * State.ALL.size());
        });
    }

    private List<World> worlds() {
        return SiteScope.asProgram(() -> Objects.requireNonNull(transaction.execute(_ -> {
            Map<SiteRef, WorkCalendar> days = sites.all().stream()
                    .collect(Collectors.toMap(Function.identity(), calendars::of));
            return new Worlds(jdbc, days).read(sites);
        })));
    }
}
