package org.qiantai.demo.story;

import java.time.Clock;
import java.util.Iterator;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.function.Function;
import java.util.function.Supplier;
import java.util.stream.Collectors;
import org.qiantai.calendar.WorkCalendar;
import org.qiantai.calendar.WorkCalendars;
import org.qiantai.deadline.Categories;
import org.qiantai.deadline.Promises;
import org.qiantai.demo.copy.Batch;
import org.qiantai.demo.copy.Bulk;
import org.qiantai.platform.site.SiteDirectory;
import org.qiantai.platform.site.SiteRef;
import org.qiantai.platform.site.SiteScope;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Tells the stories of many requests to the sites there are, and writes them down. */
public final class Stories {
    private static final Logger LOG = LoggerFactory.getLogger(Stories.class);
    private static final int A_BATCH = 2000;
    private static final int VERY_MANY = 50_000;
    private static final int A_WORD = 50_000;
    private static final List<String> NUMBERED = List.of("service_request", "request_caller", "repair_order",
            "order_assignee", "order_quotation", "order_signature", "callback", "callback_attempt",
            "deadline_extension");

    private final Bulk bulk;
    private final JdbcClient jdbc;
    private final SiteDirectory sites;
    private final Categories categories;
    private final Promises promises;
    private final WorkCalendars calendars;
    private final Clock clock;

    public Stories(Bulk bulk, JdbcClient jdbc, SiteDirectory sites, Categories categories, Promises promises,
            WorkCalendars calendars, Clock clock) {
        this.bulk = bulk;
        this.jdbc = jdbc;
        this.sites = sites;
        this.categories = categories;
        this.promises = promises;
        this.calendars = calendars;
        this.clock = clock;
    }

    /** All of them or none, in one transaction; while one batch is written the next is made up. */
    public void tell(Telling telling) {
        Matters matters = new Matters(categories);
        // Its own locks would keep it from reading them again.
        Promises known = SiteScope.asProgram(() -> promises.heldStill(sites.all()));
        Map<SiteRef, WorkCalendar> days = SiteScope.asProgram(() -> sites.all().stream()
                .collect(Collectors.toMap(Function.identity(), calendars::of)));
        bulk.run(Bulk.namesOf(new Batch().all()), telling.requests() >= VERY_MANY, tools -> {
            List<World> worlds = new Worlds(jdbc, days).read(sites);
            tools.ids().prepare(NUMBERED);
            Stage stage = new Stage(matters, new Words(), known, tools.ids()::next, tools.numbers()::next,
                    clock.instant());
            Author author = new Author(stage, new Arrivals(stage, worlds, telling).all());
            try (ExecutorService desk = Executors.newSingleThreadExecutor()) {
                int told = 0;
                CompletableFuture<Batch> next = CompletableFuture.supplyAsync(author, desk);
                for (Batch batch = next.join(); !batch.requests.isEmpty(); batch = next.join()) {
                    next = CompletableFuture.supplyAsync(author, desk);
                    tools.sink().copy(batch.all());
                    told += A_BATCH;
                    if (told % A_WORD == 0) LOG.info("{} requests made up", told);
                }
            }
        });
    }

    /** Makes up one batch after the other. A call that repeats another's is a request too, so a later one falls out. */
    private static final class Author implements Supplier<Batch> {
        private final Stage stage;
        private final Iterator<Arrivals.Arrival> arrivals;
        private int tooMany;

        Author(Stage stage, Iterator<Arrivals.Arrival> arrivals) {
            this.stage = stage;
            this.arrivals = arrivals;
        }

        @Override
        public Batch get() {
            Batch batch = new Batch();
            for (int i = 0; i < A_BATCH && arrivals.hasNext(); i++) {
                Arrivals.Arrival arrival = arrivals.next();
                if (tooMany > 0 && !arrival.chosen()) {
                    tooMany--;
                    continue;
                }
                Story story = Arrivals.live(stage, arrival);
                tooMany += story.requests.size() - 1;
                story.write(batch);
            }
            return batch;
        }
    }
}
