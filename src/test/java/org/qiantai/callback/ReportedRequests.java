package org.qiantai.callback;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import org.qiantai.platform.form.Submission;
import org.qiantai.platform.security.Actor;
import org.qiantai.platform.security.ActorDirectory;
import org.qiantai.platform.security.Role;
import org.qiantai.platform.site.SiteDirectory;
import org.qiantai.platform.site.SiteScope;
import org.qiantai.repairorder.service.OrderAssignment;
import org.qiantai.repairorder.service.OrderAssignment.Named;
import org.qiantai.repairorder.service.OrderSlips;
import org.qiantai.servicerequest.domain.Caller;
import org.qiantai.servicerequest.domain.Channel;
import org.qiantai.servicerequest.domain.RequestLocation;
import org.qiantai.servicerequest.service.IntakeCommand;
import org.qiantai.servicerequest.service.RequestCallers;
import org.qiantai.servicerequest.service.RequestDispatch;
import org.qiantai.servicerequest.service.RequestIntake;
import org.qiantai.staff.People;
import org.qiantai.staff.People.Person;
import org.qiantai.support.Scene;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Requests whose order is completed, so that their callbacks are due: logged, dispatched, assigned, solved by phone. */
@Scene
public class ReportedRequests {
    /** What the department reports. */
    public static final String DONE = "已指导业主打开总阀";

    private final Map<Long, Crew> crews = new ConcurrentHashMap<>();
    private final People people;
    private final JdbcClient jdbc;
    private final SiteDirectory sites;
    private final ActorDirectory actors;
    private final RequestIntake logging;
    private final RequestDispatch dispatch;
    private final RequestCallers joining;
    private final OrderAssignment orders;
    private final OrderSlips slips;

    /** @param callbacks numbers, in the order of the callers */
    public record Reported(long id, String number, String order, Person worker, List<String> callbacks) {}

    /** Those at a site who dispatch and do the work, other people than the test's. */
    private record Crew(Person desk, Person supervisor, Person worker) {}

    public ReportedRequests(People people, JdbcClient jdbc, SiteDirectory sites, ActorDirectory actors,
            RequestIntake logging, RequestDispatch dispatch, RequestCallers joining, OrderAssignment orders,
            OrderSlips slips) {
        this.people = people;
        this.jdbc = jdbc;
        this.sites = sites;
        this.actors = actors;
        this.logging = logging;
        this.dispatch = dispatch;
        this.joining = joining;
        this.orders = orders;
        this.slips = slips;
    }

    public Actor actor(Person person) { return actors.find(person.username()).orElseThrow(); }

    /** At room 3-2-1801. */
    public Reported reported(long site, Person desk, String... callers) {
        return repaired(site, desk, crew(site).worker(), callers);
    }

    /** At room 3-2-1801, by this member of the engineering department. */
    public Reported repaired(long site, Person desk, Person worker, String... callers) {
        Crew crew = crew(site);
        RequestLocation room = new RequestLocation(people.write(() -> unit(site)), null, null);
        String number = log(site, desk, Channel.PHONE, room, callers.length == 0 ? null : caller(callers[0]),
                List.of("ENGINEERING"));
        for (int next = 1; next < callers.length; next++) {
            Caller joined = caller(callers[next]);
            as(desk, actor -> joining.add(requestStep(number), joined, null, actor));
        }
        return report(number, crew, worker);
    }

    /** Found by this colleague himself, in the public area; nobody called. */
    public Reported found(long site, Person finder) {
        return found(site, finder, crew(site).worker());
    }

    /** Found by one colleague, repaired by another or by the same. */
    public Reported found(long site, Person finder, Person worker) {
        Crew crew = crew(site);
        String number = log(site, finder, Channel.STAFF, new RequestLocation(null, "6栋大堂", null), null, List.of());
        as(crew.desk(), actor -> dispatch.dispatch(requestStep(number), List.of("ENGINEERING"), null, actor));
        return report(number, crew, worker);
    }

    /** The rework order is done, too: the callers are asked again. */
    public Reported reportedAgain(long site, Reported before) {
        return report(before.number(), crew(site), before.worker());
    }

    /** The department's supervisor finds the work not done, and sends the order back to it. */
    public void takeBack(long site, Reported request) {
        as(crew(site).supervisor(),
                actor -> slips.sendBackToWork(orderStep(request.order()), "总阀又关上了", actor));
    }

    /** The order that repairs the request's first one. */
    public String rework(Reported request) { return text("""
            SELECT again.number FROM repair_order again JOIN repair_order first ON first.id = again.rework_of_id
            WHERE first.number = ?""", request.order()); }

    public String status(Reported request) {
        return text("SELECT status FROM service_request WHERE number = ?", request.number());
    }

    public long version(String callback) { return version("callback", callback); }

    public String stateOf(String callback) {
        return text("SELECT concat_ws(' ', status, outcome) FROM callback WHERE number = ?", callback);
    }

    /** Does the work with the sights of this person. */
    public <T> T as(Person person, Function<Actor, T> work) {
        Actor actor = actor(person);
        return SiteScope.within(Set.copyOf(actor.siteIds()), () -> work.apply(actor));
    }

    private String log(long site, Person by, Channel channel, RequestLocation where, @Nullable Caller caller,
            List<String> departments) {
        return as(by, actor -> logging.log(sites.byId(site), new IntakeCommand(UUID.randomUUID(), channel, "WATER_HOME",
                "厨房没有水", where, caller, null, null, false, departments), actor));
    }

    private Reported report(String number, Crew crew, Person worker) {
        String order = text("""
                SELECT o.number FROM repair_order o JOIN service_request r ON r.id = o.request_id
                WHERE r.number = ? AND o.status = 'OPEN'""", number);
        as(crew.supervisor(), actor -> orders.assign(orderStep(order), Named.of(worker.id()), null, actor));
        as(worker, actor -> orders.solveByPhone(orderStep(order), DONE, actor));
        long id = people.write(() -> jdbc.sql("SELECT id FROM service_request WHERE number = ?").param(number)
                .query(Long.class).single());
        return new Reported(id, number, order, worker, callbacks(id));
    }

    private List<String> callbacks(long requestId) {
        return people.write(() -> new ArrayList<>(
                jdbc.sql("SELECT number FROM callback WHERE request_id = ? ORDER BY id").param(requestId)
                        .query(String.class).list()));
    }

    private Crew crew(long site) {
        return crews.computeIfAbsent(site, _ -> {
            people.sql("INSERT INTO site_department (site_id, department_code) VALUES (?, 'ENGINEERING') "
                    + "ON CONFLICT DO NOTHING", site);
            return new Crew(people.person(Role.RECEPTIONIST, "FRONT_DESK", site),
                    people.person(Role.SUPERVISOR, "ENGINEERING", site),
                    people.person(Role.TECHNICIAN, "ENGINEERING", site));
        });
    }

    private long unit(long site) {
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

    private static Caller caller(String name) { return new Caller(null, name, "13812346688"); }

    private Submission requestStep(String number) { return submission("service_request", number); }

    private Submission orderStep(String number) { return submission("repair_order", number); }

    private Submission submission(String table, String number) {
        return new Submission(number, version(table, number), UUID.randomUUID());
    }

    private long version(String table, String number) {
        return people.write(() -> jdbc.sql("SELECT version FROM " + table + " WHERE number = ?").param(number)
                .query(Long.class).single());
    }

    private String text(String query, String number) {
        return people.write(() -> jdbc.sql(query).param(number).query(String.class).single());
    }
}
