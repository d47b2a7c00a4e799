package org.qiantai.repairorder.controller;

import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.csrf;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.user;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import java.util.Set;
import java.util.concurrent.CyclicBarrier;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.assertj.core.api.AbstractStringAssert;
import org.jspecify.annotations.Nullable;
import org.qiantai.platform.security.Actor;
import org.qiantai.platform.security.ActorDirectory;
import org.qiantai.platform.security.Role;
import org.qiantai.platform.site.SiteDirectory;
import org.qiantai.platform.site.SiteScope;
import org.qiantai.servicerequest.domain.Caller;
import org.qiantai.servicerequest.domain.Channel;
import org.qiantai.servicerequest.domain.RequestLocation;
import org.qiantai.servicerequest.service.IntakeCommand;
import org.qiantai.servicerequest.service.RequestIntake;
import org.qiantai.staff.People;
import org.qiantai.staff.People.Person;
import org.qiantai.support.Scene;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.test.web.servlet.assertj.MockMvcTester;
import org.springframework.test.web.servlet.assertj.MvcTestResult;

/** A site with its people, and their clicks on the pages of one order. */
@Scene
class OrderScene {
    private final People people;
    private final SiteDirectory sites;
    private final ActorDirectory actors;
    private final RequestIntake logging;
    private final JdbcClient jdbc;
    private final MockMvcTester mvc;

    OrderScene(People people, SiteDirectory sites, ActorDirectory actors, RequestIntake logging, JdbcClient jdbc,
            MockMvcTester mvc) {
        this.people = people;
        this.sites = sites;
        this.actors = actors;
        this.logging = logging;
        this.jdbc = jdbc;
        this.mvc = mvc;
    }

    long site() {
        long site = people.site();
        people.sql("INSERT INTO site_department (site_id, department_code) SELECT ?, code FROM department "
                + "ON CONFLICT DO NOTHING", site);
        return site;
    }

    Person person(long site, Role role, @Nullable String department) { return people.person(role, department, site); }

    Person person(long site, List<Role> roles, String department) { return people.person(roles, department, site); }

    /** Called in by 张淑芬 and dispatched to engineering. @return the order's number */
    String dispatched(long site, Person desk, String category, String description) {
        Actor actor = actors.find(desk.username()).orElseThrow();
        String request = SiteScope.within(Set.of(site), () -> logging.log(sites.byId(site),
                new IntakeCommand(UUID.randomUUID(), Channel.PHONE, category, description,
                        new RequestLocation(null, null, "来电人不愿透露"), new Caller(null, "张淑芬", "13800006688"), null, null,
                        false, List.of("ENGINEERING")),
                actor));
        return people.write(() -> jdbc.sql("""
                SELECT o.number FROM repair_order o JOIN service_request r ON r.id = o.request_id
                WHERE r.number = ?""").param(request).query(String.class).single());
    }

    void sql(String statement, Object... parameters) { people.sql(statement, parameters); }

    AbstractStringAssert<?> page(Person by, String address) {
        MvcTestResult result = get(by, address);
        assertThat(result).hasStatusOk();
        return assertThat(text(result)).doesNotContain("??");
    }

    MvcTestResult get(Person by, String address) { return mvc.get().uri(address).with(user(by.username())).exchange(); }

    static String text(MvcTestResult result) {
        return new String(result.getResponse().getContentAsByteArray(), StandardCharsets.UTF_8);
    }

    /** Opens the form of a step, then posts it as a browser would. */
    MvcTestResult step(Person by, String order, String step, String... fields) {
        page(by, "/orders/" + order + "/" + step).contains("data-action=\"" + step + "\"", order);
        return click(by, order, step, fields);
    }

    long version(String order) { return this.<Long>value("SELECT version FROM repair_order WHERE number = ?", order); }

    /** What one column holds for one order. */
    @SuppressWarnings("unchecked")
    <T> T value(String query, String order) {
        return (T) people.write(() -> jdbc.sql(query).param(order).query().singleValue());
    }

    <T> List<T> values(String query, String order) {
        return people
                .write(() -> jdbc.sql(query).param(order).query((row, _) -> this.<T>cast(row.getObject(1))).list());
    }

    @SuppressWarnings("unchecked")
    private <T> T cast(Object value) { return (T) value; }

    /** Posts a step on the order's present version. */
    MvcTestResult click(Person by, String order, String step, String... fields) {
        return post(by, order, step, version(order), fields);
    }

    /** Posts a form that was opened before the order's last change. */
    MvcTestResult late(Person by, String order, String step, String... fields) {
        return post(by, order, step, version(order) - 1, fields);
    }

    private MvcTestResult post(Person by, String order, String step, long version, String... fields) {
        var post = mvc.post().uri("/orders/" + order + "/" + step).with(user(by.username())).with(csrf())
                .param("token", UUID.randomUUID().toString()).param("version", String.valueOf(version));
        for (int i = 0; i < fields.length; i += 2)
            post = post.param(fields[i], fields[i + 1]);
        return post.exchange();
    }

    /** What people do at the same moment, each within the site. @return what was refused */
    List<Throwable> together(long site, Runnable... acts) throws Exception {
        CyclicBarrier start = new CyclicBarrier(acts.length);
        List<Throwable> refused = new ArrayList<>();
        try (var threads = Executors.newFixedThreadPool(acts.length)) {
            List<Future<?>> running = new ArrayList<>();
            for (Runnable act : acts)
                running.add(threads.submit(() -> {
                    start.await();
                    return SiteScope.within(Set.of(site), () -> {
                        act.run();
                        return true;
                    });
                }));
            for (Future<?> one : running)
                try {
                    one.get();
                } catch (ExecutionException why) {
                    refused.add(why.getCause());
                }
        }
        return refused;
    }
}
