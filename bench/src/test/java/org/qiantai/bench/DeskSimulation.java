package org.qiantai.bench;

import static io.gatling.javaapi.core.CoreDsl.asLongAsDuring;
import static io.gatling.javaapi.core.CoreDsl.atOnceUsers;
import static io.gatling.javaapi.core.CoreDsl.csv;
import static io.gatling.javaapi.core.CoreDsl.exec;
import static io.gatling.javaapi.core.CoreDsl.feed;
import static io.gatling.javaapi.core.CoreDsl.pace;
import static io.gatling.javaapi.core.CoreDsl.rendezVous;
import static io.gatling.javaapi.core.CoreDsl.scenario;
import static io.gatling.javaapi.http.HttpDsl.flushSessionCookies;
import static io.gatling.javaapi.http.HttpDsl.http;

import io.gatling.javaapi.core.ChainBuilder;
import io.gatling.javaapi.core.Session;
import io.gatling.javaapi.core.Simulation;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.atomic.AtomicInteger;

/**
 * Eight people with sessions of their own do one thing at a time: all warm up, all wait for each other, and what follows
 * is measured. {@code bench/run} starts it and says where everything is.
 */
public class DeskSimulation extends Simulation {
    private static final int PEOPLE = 8;
    private static final List<String> DESK = List.of("desk", "desk2");
    /** Requests of each of them: so many that what runs often has been compiled, and so many to be measured. */
    private static final int WARM = Integer.getInteger("bench.warm", 1200);
    private static final int MEASURED = Integer.getInteger("bench.measured", 150);
    private static final int FEWER = 8;
    private static final Duration LONGEST = Duration.ofSeconds(150);
    private static final Duration PACE = Duration.ofMillis(Integer.getInteger("bench.pace", 40));

    private final Ledger ledger = new Ledger(Path.of(System.getProperty("bench.out")),
            Long.getLong("bench.jvm"), Long.getLong("bench.postmaster"));
    private final AtomicInteger seats = new AtomicInteger();

    {
        ChainBuilder day = exec(session -> sit(session)).exec(Pages.signIn())
                .exec(phase("queue", 1, exec(Pages.queue())))
                .exec(phase("requests", 1, exec(Pages.requests())))
                .exec(phase("request", 1, exec(Pages.request())))
                .exec(phase("order", 1, exec(Pages.order())))
                .exec(phase("household", 1, exec(Pages.household())))
                .exec(Pages.newRequest())
                .exec(phase("dispatch", 1, Pages.logAndDispatch()))
                .exec(phase("sign-in", FEWER, exec(flushSessionCookies()).exec(Pages.signIn())));
        setUp(scenario("desk").exec(day).injectOpen(atOnceUsers(PEOPLE)))
                .protocols(http.baseUrl(System.getProperty("bench.url", "http://127.0.0.1:18480"))
                        .disableCaching().acceptHeader("text/html").acceptLanguageHeader("zh-CN"))
                .maxDuration(Duration.ofMinutes(30));
    }

    private Session sit(Session session) {
        int seat = seats.getAndIncrement();
        return session.set("seat", seat).set("user", DESK.get(seat % DESK.size()));
    }

    /** @param share how many times fewer than usual, for what takes long on purpose */
    private ChainBuilder phase(String name, int share, ChainBuilder step) {
        ChainBuilder once = feed(csv(System.getProperty("bench.feed")).random()).exec(step).exec(session -> {
            ledger.note(session.contains("ms") ? session.getInt("ms") : 0, session.contains("ms"));
            return session.remove("ms").set("done", session.getInt("done") + 1);
        });
        return rendezVous(PEOPLE).exec(session -> session.set("done", 0))
                .exec(asLongAsDuring(session -> session.getInt("done") < WARM / share, LONGEST).on(once))
                .rendezVous(PEOPLE)
                .exec(session -> leading(session, ledger::begin).set("done", 0))
                .rendezVous(PEOPLE)
                .exec(asLongAsDuring(session -> session.getInt("done") < MEASURED / share, LONGEST)
                        .on(pace(PACE.multipliedBy(share)).exec(once)))
                .rendezVous(PEOPLE).exec(session -> leading(session, () -> ledger.end(name)));
    }

    private static Session leading(Session session, Runnable act) {
        if (session.getInt("seat") == 0) act.run();
        return session;
    }
}
