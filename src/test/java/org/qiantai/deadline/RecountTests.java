package org.qiantai.deadline;

import static org.assertj.core.api.Assertions.assertThat;

import java.sql.Timestamp;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.qiantai.calendar.service.ChangedCalendars;
import org.qiantai.platform.form.Submission;
import org.qiantai.platform.security.Actor;
import org.qiantai.platform.security.ActorDirectory;
import org.qiantai.platform.security.Role;
import org.qiantai.platform.site.SiteDirectory;
import org.qiantai.platform.site.SiteRef;
import org.qiantai.platform.site.SiteScope;
import org.qiantai.repairorder.service.OrderAssignment;
import org.qiantai.servicerequest.domain.Caller;
import org.qiantai.servicerequest.domain.Channel;
import org.qiantai.servicerequest.domain.RequestLocation;
import org.qiantai.servicerequest.service.IntakeCommand;
import org.qiantai.servicerequest.service.RequestIntake;
import org.qiantai.staff.People;
import org.qiantai.staff.People.Person;
import org.qiantai.support.IntegrationTest;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors;
import org.springframework.test.web.servlet.assertj.MockMvcTester;

@IntegrationTest
@DisplayName("domain.md §4: a changed calendar moves what is open, and says so")
class RecountTests {
    @Autowired People people;
    @Autowired ChangedCalendars calendars;
    @Autowired SiteDirectory sites;
    @Autowired RequestIntake logging;
    @Autowired OrderAssignment assigning;
    @Autowired ActorDirectory actors;
    @Autowired JdbcClient jdbc;
    @Autowired MockMvcTester mvc;

    SiteRef site;
    Person desk;

    @BeforeEach
    void open() {
        site = sites.byId(people.site());
        people.sql("INSERT INTO site_department (site_id, department_code) SELECT ?, code FROM department", site.id());
        desk = people.person(Role.RECEPTIONIST, "FRONT_DESK", site.id());
    }

    @Test
    @DisplayName("A day off on the last day: request and order are due a working day later, each with an entry; once")
    void moved() {
        String number = dispatched("GREENING");
        Instant before = due("service_request");
        assertThat(due("repair_order")).isEqualTo(before);
        LocalDate last = before.atZone(site.zone()).toLocalDate();

        calendars.off(site, last);
        Instant after = due("service_request");
        assertThat(after).isAfter(before).isEqualTo(due("repair_order"));
        assertThat(first("service_request")).isEqualTo(after);
        page("/requests/" + number).contains("系统", "日历有调整（" + last + "）");
        assertThat(told("REQUEST")).isOne();
        assertThat(told("ORDER")).isOne();

        calendars.announce(site, last.toString());
        assertThat(due("service_request")).isEqualTo(after);
        assertThat(told("REQUEST") + told("ORDER")).isEqualTo(2);
    }

    @Test
    @DisplayName("Another site's calendar, what is counted day and night, and an entered date move nothing")
    void unmoved() {
        String number = dispatched("WATER_DRIP");
        Instant drip = due("service_request");
        LocalDate day = drip.atZone(site.zone()).toLocalDate();
        calendars.off(site, day);
        assertThat(due("service_request")).isEqualTo(drip);

        dispatched("GREENING");
        Instant due = due("repair_order");
        people.sql(
                "UPDATE repair_order SET due_from = NULL, finish_due = finish_due + interval '5 days' WHERE site_id = ?",
                site.id());
        Instant extended = due("repair_order");
        calendars.off(sites.byId(people.site()), due.atZone(site.zone()).toLocalDate());
        assertThat(told("REQUEST")).isZero();
        calendars.off(site, due.atZone(site.zone()).toLocalDate());
        assertThat(due("repair_order")).isEqualTo(extended);
        assertThat(told("ORDER")).isZero();
        assertThat(told("REQUEST")).isOne();
        page("/requests/" + number).doesNotContain("日历有调整");
    }

    @Test
    @DisplayName("R-03-70: a callback moves too, and says by which version of the standard it is judged")
    void callback() {
        dispatched("GREENING");
        Actor head = actors.find(people.person(Role.SUPERVISOR, "ENGINEERING", site.id()).username()).orElseThrow();
        String order = people.write(() -> jdbc.sql("SELECT number FROM repair_order WHERE site_id = ?")
                .param(site.id()).query(String.class).single());
        SiteScope.within(List.of(site.id()),
                () -> assigning.solveByPhone(new Submission(order, 0, UUID.randomUUID()), "已说明", head));
        Instant before = instant("SELECT due_at FROM callback WHERE site_id = ?");
        assertThat(people.write(() -> jdbc.sql("""
                SELECT v.code FROM callback c JOIN service_standard_version v ON v.id = c.standard_version_id
                WHERE c.site_id = ?""").param(site.id()).query(String.class).single())).isEqualTo("CALLBACK");

        calendars.off(site, before.atZone(site.zone()).toLocalDate());
        assertThat(instant("SELECT due_at FROM callback WHERE site_id = ?")).isAfter(before);
        assertThat(told("CALLBACK")).isOne();
        assertThat(told("ORDER")).as("done, so nothing is due").isZero();
    }

    @Test
    @DisplayName("What was provisional is shown so in list and record, until the year is loaded, which is told")
    void provisional() {
        String number = dispatched("GREENING");
        people.sql("UPDATE service_request SET due_provisional = true WHERE site_id = ?", site.id());
        people.sql("UPDATE repair_order SET due_provisional = true WHERE site_id = ?", site.id());
        page("/requests/" + number).contains("data-testid=\"provisional\"", "暂定", "尚未录入放假安排");
        page("/requests?site=" + site.code()).contains("data-testid=\"provisional\"");
        page("/orders?site=" + site.code()).contains("data-testid=\"provisional\"");

        calendars.announce(site, "2031");
        page("/requests/" + number).contains("日历有调整（2031），时限不变，不再是暂定")
                .doesNotContain("data-testid=\"provisional\"");
        page("/requests?site=" + site.code()).doesNotContain("data-testid=\"provisional\"");
    }

    private String dispatched(String category) {
        Actor actor = actors.find(desk.username()).orElseThrow();
        return SiteScope.within(List.of(site.id()), () -> logging.log(site, new IntakeCommand(UUID.randomUUID(),
                Channel.PHONE, category, "需要处理", new RequestLocation(null, "3 栋大堂", null),
                new Caller(null, "张淑芬", "13812346688"), null, null, false, List.of("ENGINEERING")), actor));
    }

    private Instant due(String table) { return instant("SELECT max(finish_due) FROM " + table + " WHERE site_id = ?"); }

    private Instant first(String table) {
        return instant("SELECT max(first_finish_due) FROM " + table + " WHERE site_id = ?");
    }

    private Instant instant(String sql) {
        return people.write(() -> jdbc.sql(sql).param(site.id()).query(Timestamp.class).single().toInstant());
    }

    private int told(String kind) { return people.write(() -> jdbc.sql("""
            SELECT count(*) FROM timeline_entry WHERE site_id = ? AND subject_kind = ? AND kind LIKE 'due.recounted.%'
            """).params(site.id(), kind).query(Integer.class).single()); }

    private org.assertj.core.api.AbstractStringAssert<?> page(String uri) {
        var result = mvc.get().uri(uri).with(SecurityMockMvcRequestPostProcessors.user(desk.username())).exchange();
        assertThat(result).hasStatusOk();
        return assertThat(result).bodyText();
    }
}
