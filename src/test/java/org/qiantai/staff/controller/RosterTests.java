package org.qiantai.staff.controller;

import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.csrf;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.user;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDateTime;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.qiantai.platform.security.Role;
import org.qiantai.platform.site.SiteScope;
import org.qiantai.staff.DutyRoster;
import org.qiantai.staff.People;
import org.qiantai.staff.People.Person;
import org.qiantai.staff.StaffMember;
import org.qiantai.support.IntegrationTest;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.test.web.servlet.assertj.MockMvcTester;
import org.springframework.test.web.servlet.assertj.MockMvcTester.MockMvcRequestBuilder;

@IntegrationTest
class RosterTests {
    private static final DateTimeFormatter INPUT = DateTimeFormatter.ofPattern("yyyy-MM-dd'T'HH:mm");

    @Autowired People people;
    @Autowired MockMvcTester mvc;
    @Autowired JdbcClient jdbc;
    @Autowired DutyRoster roster;
    @Autowired Clock clock;

    long site;
    Person head;
    Person worker;

    @BeforeEach
    void hire() {
        site = people.site();
        people.sql("INSERT INTO site_department (site_id, department_code) SELECT ?, code FROM department "
                + "ON CONFLICT DO NOTHING", site);
        head = people.person(Role.SUPERVISOR, "ENGINEERING", site);
        worker = people.person(Role.TECHNICIAN, "ENGINEERING", site);
    }

    @Test
    @DisplayName("The supervisor puts somebody on duty, for several days at once; everybody sees the week; removed, it is over")
    void keeps() {
        assertThat(add(head, worker, -1, 12, 3, UUID.randomUUID())).hasStatus(302);
        assertThat(onDuty(Duration.ZERO)).containsExactly(worker.id());
        assertThat(onDuty(Duration.ofHours(13))).isEmpty();
        assertThat(onDuty(Duration.ofDays(2))).containsExactly(worker.id());
        assertThat(onDuty(Duration.ofDays(3))).isEmpty();
        Person desk = people.person(Role.RECEPTIONIST, "FRONT_DESK", site);
        assertThat(mvc.get().uri("/admin/roster?department=ENGINEERING").with(user(desk.username()))).bodyText()
                .contains(worker.name(), "正在值班", "周一").doesNotContain("data-action=\"removal\"", "??");
        assertThat(mvc.get().uri("/admin/roster").with(user(head.username()))).bodyText()
                .contains("data-action=\"removal\"");
        assertThat(remove(head)).hasStatus(302);
        assertThat(onDuty(Duration.ZERO)).isEmpty();
        assertThat(remove(head, 0)).hasStatus(404);
    }

    @Test
    @DisplayName("A form sent twice enters one duty; nobody is on duty twice at a time, with a sentence that says when")
    void once() {
        UUID token = UUID.randomUUID();
        assertThat(add(head, worker, 1, 5, 1, token)).hasStatus(302);
        assertThat(add(head, worker, 1, 5, 1, token)).hasStatus(302);
        assertThat(count()).isOne();
        assertThat(add(head, worker, 4, 8, 1, UUID.randomUUID())).hasStatus(422).bodyText()
                .contains(worker.name() + "在", "已安排值班");
        assertThat(add(head, worker, 5, 8, 1, UUID.randomUUID())).hasStatus(302);
        assertThat(add(head, worker, -23, -20, 2, UUID.randomUUID())).as("all or none").hasStatus(422);
        assertThat(count()).isEqualTo(2);
    }

    @Test
    @DisplayName("Refused with a sentence: end before beginning, over already, another department's person, unreadable")
    void refuses() {
        assertThat(add(head, worker, 5, 1, 1, UUID.randomUUID())).hasStatus(422).bodyText().contains("结束时间必须晚于开始时间");
        assertThat(add(head, worker, -5, -1, 1, UUID.randomUUID())).hasStatus(422).bodyText().contains("已经过去了");
        Person cleaner = people.person(Role.TECHNICIAN, "CLEANING", site);
        assertThat(add(head, cleaner, 1, 5, 1, UUID.randomUUID())).hasStatus(422).bodyText().contains("请选择本部门的人");
        assertThat(mvc.post().uri("/admin/roster/new").with(csrf()).with(user(head.username()))
                .param("department", "ENGINEERING").param("person", String.valueOf(worker.id()))
                .param("from", "tomorrow").param("until", "2026-13-01T00:00").param("times", "1")
                .param("token", UUID.randomUUID().toString())).hasStatus(422).bodyText()
                .contains("请填写日期和时间", "value=\"tomorrow\"");
        assertThat(count()).isZero();
    }

    @Test
    @DisplayName("Another department's supervisor keeps it not; an administrator does; who has left is not on duty")
    void whoKeeps() {
        Person other = people.person(Role.SUPERVISOR, "CLEANING", site);
        assertThat(add(other, worker, -1, 5, 1, UUID.randomUUID())).hasStatus(403).bodyText().contains("本部门主管");
        Person admin = people.person(Role.ADMIN, null, site);
        assertThat(add(admin, worker, -1, 5, 1, UUID.randomUUID())).hasStatus(302);
        assertThat(remove(other)).hasStatus(403);
        assertThat(onDuty(Duration.ZERO)).containsExactly(worker.id());
        people.sql("UPDATE app_user SET enabled = false WHERE id = ?", worker.id());
        assertThat(onDuty(Duration.ZERO)).isEmpty();
    }

    private MockMvcRequestBuilder add(Person by, Person who, int fromHours, int untilHours, int times, UUID token) {
        LocalDateTime now = LocalDateTime.ofInstant(clock.instant(), ZoneId.of("Asia/Shanghai"));
        return mvc.post().uri("/admin/roster/new").with(csrf()).with(user(by.username()))
                .param("department", "ENGINEERING").param("person", String.valueOf(who.id()))
                .param("from", INPUT.format(now.plusHours(fromHours)))
                .param("until", INPUT.format(now.plusHours(untilHours))).param("times", String.valueOf(times))
                .param("token", token.toString());
    }

    private MockMvcRequestBuilder remove(Person by) {
        return remove(by, people.write(() -> jdbc.sql("SELECT min(id) FROM duty WHERE site_id = ?").param(site)
                .query(Long.class).single()));
    }

    private MockMvcRequestBuilder remove(Person by, long duty) {
        return mvc.post().uri("/admin/roster/removal").with(csrf()).with(user(by.username())).param("duty",
                String.valueOf(duty));
    }

    private List<Long> onDuty(Duration later) {
        Instant at = clock.instant().plus(later);
        return SiteScope.within(Set.of(site), () -> roster.onDuty(site, "ENGINEERING", at)).stream()
                .map(StaffMember::id).toList();
    }

    private int count() {
        return people.write(() -> jdbc.sql("SELECT count(*) FROM duty WHERE site_id = ?").param(site)
                .query(Integer.class).single());
    }
}
