package org.qiantai.callback;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.atomic.AtomicInteger;
import org.jspecify.annotations.Nullable;
import org.qiantai.platform.security.Actor;
import org.qiantai.platform.security.ActorDirectory;
import org.qiantai.platform.site.SiteScope;
import org.qiantai.servicerequest.RequestProgress;
import org.qiantai.staff.People;
import org.qiantai.staff.People.Person;
import org.qiantai.support.Scene;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Requests whose work has been reported, so that their callbacks are due; straight in the tables. */
@Scene
public class ReportedRequests {
    private static final AtomicInteger COUNTER = new AtomicInteger();

    private final People people;
    private final JdbcClient jdbc;
    private final RequestProgress requests;
    private final StandInOrders orders;
    private final ActorDirectory actors;

    /** @param callbacks numbers, in the order of the callers */
    public record Reported(long id, String number, String order, List<String> callbacks) {}

    public ReportedRequests(People people, JdbcClient jdbc, RequestProgress requests, StandInOrders orders,
            ActorDirectory actors) {
        this.people = people;
        this.jdbc = jdbc;
        this.requests = requests;
        this.orders = orders;
        this.actors = actors;
    }

    public Actor actor(Person person) { return actors.find(person.username()).orElseThrow(); }

    /** At room 3-2-1801, reported done by this department's worker. */
    public Reported reported(long site, Person by, String... callers) {
        return report(site, by, "PHONE", callers);
    }

    /** Found by this colleague himself, in the public area; nobody called. */
    public Reported found(long site, Person by) {
        return report(site, by, "STAFF");
    }

    /** The department has done it again: the callers are asked again. */
    public Reported reportedAgain(Reported before, Person by) {
        report(before.id(), by);
        return new Reported(before.id(), before.number(), before.order(), callbacks(before.id()));
    }

    public String status(Reported request) {
        return people.write(() -> jdbc.sql("SELECT status FROM service_request WHERE id = ?").param(request.id())
                .query(String.class).single());
    }

    public long version(String callback) {
        return people.write(() -> jdbc.sql("SELECT version FROM callback WHERE number = ?").param(callback)
                .query(Long.class).single());
    }

    public String stateOf(String callback) {
        return people.write(() -> jdbc.sql("SELECT concat_ws(' ', status, outcome) FROM callback WHERE number = ?")
                .param(callback).query(String.class).single());
    }

    private Reported report(long site, Person by, String channel, String... callers) {
        int count = COUNTER.incrementAndGet();
        String number = "T" + site + "-SR-20261123-" + count;
        long id = people.write(() -> insert(site, by, channel, number, List.of(callers)));
        String order = "T" + site + "-RO-20261123-" + count;
        orders.done(id, order);
        report(id, by);
        return new Reported(id, number, order, callbacks(id));
    }

    private void report(long requestId, Person by) {
        people.write(() -> {
            requests.reported(requestId, actor(by));
            return requestId;
        });
    }

    private List<String> callbacks(long requestId) {
        return people.write(() -> new ArrayList<>(
                jdbc.sql("SELECT number FROM callback WHERE request_id = ? ORDER BY id").param(requestId)
                        .query(String.class).list()));
    }

    private long insert(long site, Person by, String channel, String number, List<String> callers) {
        Long unit = channel.equals("STAFF") ? null : unit(site);
        long id = jdbc.sql("""
                INSERT INTO service_request (id, site_id, number, form_token, status, moved_by, moved_at, channel,
                    category_code, description, unit_id, place, received_at, accepted_at, logged_at, logged_by,
                    standard_version_id, version)
                SELECT nextval('service_request_seq'), ?, ?, ?, 'IN_PROGRESS', '-', now(), ?, 'WATER_DRIP', '厨房水管滴水', ?,
                    ?, now(), now(), now(), ?, max(id), 0 FROM service_standard_version RETURNING id""")
                .param(site).param(number).param(UUID.randomUUID()).param(channel).param(unit)
                .param(unit == null ? "6栋大堂" : null).param(by.id()).query(Long.class).single();
        callers.forEach(caller -> jdbc.sql("""
                INSERT INTO request_caller (id, site_id, request_id, name, phone, called_at)
                VALUES (nextval('request_caller_seq'), ?, ?, ?, '13812346688', now())""")
                .param(site).param(id).param(caller).update());
        return id;
    }

    private @Nullable Long unit(long site) {
        jdbc.sql("""
                INSERT INTO building (site_id, code, name, changed_at, changed_by) VALUES (?, '3', '3栋', now(), '-')
                ON CONFLICT DO NOTHING""").param(site).update();
        jdbc.sql("""
                INSERT INTO unit (site_id, building_id, code, usage, changed_at, changed_by)
                SELECT site_id, id, '3-2-1801', 'RESIDENTIAL', now(), '-' FROM building WHERE site_id = ?
                ON CONFLICT DO NOTHING""").param(site).update();
        return jdbc.sql("SELECT id FROM unit WHERE site_id = ? AND code = '3-2-1801'").param(site).query(Long.class)
                .single();
    }

    /** Does the work with the sights of this person. */
    public <T> T as(Person person, java.util.function.Function<Actor, T> work) {
        Actor actor = actor(person);
        return SiteScope.within(Set.copyOf(actor.siteIds()), () -> work.apply(actor));
    }
}
