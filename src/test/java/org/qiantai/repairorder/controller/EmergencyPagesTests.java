package org.qiantai.repairorder.controller;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.qiantai.platform.security.Role;
import org.qiantai.staff.People.Person;
import org.qiantai.support.IntegrationTest;
import org.springframework.beans.factory.annotation.Autowired;

@IntegrationTest
class EmergencyPagesTests {
    @Autowired OrderScene scene;

    long site;
    Person desk;
    Person head;

    @BeforeEach
    void people() {
        site = scene.site();
        desk = scene.person(site, Role.RECEPTIONIST, "FRONT_DESK");
        head = scene.person(site, Role.SUPERVISOR, "ENGINEERING");
    }

    @Test
    @DisplayName("R-03-36..38: a running emergency stands on every page with its clock, and rings until somebody leaves")
    void banner() {
        scene.page(desk, "/emergencies").doesNotContain("alarm-banner");
        String number = scene.dispatched(site, desk, "WATER_RUNNING", "地下室跑水");
        scene.page(desk, "/emergencies").contains("alarm-banner", number, "地下室跑水", head.name(), "data-ring=\"true\"",
                "class=\"alarm-clock\"", "data-mute");
        scene.page(desk, "/desk").contains("alarm-banner", number, "hx-get=\"/emergencies?site=");
        scene.page(head, "/emergencies").contains(number, "data-ring=\"false\"").doesNotContain("data-mute");
        Person stranger = scene.person(site, Role.TECHNICIAN, "CLEANING");
        scene.page(stranger, "/emergencies").doesNotContain(number);
        assertThat(scene.click(head, number, "departure")).hasStatus(302);
        scene.page(desk, "/emergencies").contains(number, "data-ring=\"false\"");
        assertThat(scene.click(head, number, "arrival")).hasStatus(302);
        scene.page(desk, "/emergencies").contains(number, "已到场").doesNotContain("alarm-clock");
    }

    @Test
    @DisplayName("An order's page shows what is waited for, and that a limit was reported (R-03-72)")
    void clocks() {
        String number = scene.dispatched(site, desk, "DRAIN_BLOCKED", "厨房下水堵");
        scene.page(desk, "/orders/" + number).contains("data-clock=\"RESPOND\"", "data-clock=\"FINISH\"",
                "data-clock=\"CHASE\"").doesNotContain("已上报");
        scene.sql("INSERT INTO escalation (timer_id, due_at, step, site_id, passed_at, done_at, outcome) "
                + "SELECT id, due_at, 'LIMIT', site_id, due_at, due_at, 'TOLD' FROM deadline_timer "
                + "WHERE number = ? AND kind = 'RESPOND'", number);
        scene.page(desk, "/orders/" + number).contains("已上报");
    }

    @Test
    @DisplayName("R-08-22: the call is written down on a small form; without whom, it comes back with what was typed")
    void chase() {
        String number = scene.dispatched(site, desk, "DRAIN_BLOCKED", "厨房下水堵");
        var empty = scene.step(desk, number, "chase", "said", "都在外面", "spokenTo", " ");
        assertThat(empty).hasStatus(422);
        assertThat(OrderScene.text(empty)).contains("都在外面", "invalid-feedback");
        assertThat(scene.step(desk, number, "chase", "spokenTo", "赵主管", "said", "马上派人"))
                .hasRedirectedUrl("/orders/" + number + "?done=order.urged");
        scene.page(desk, "/orders/" + number + "?done=order.urged").contains("催单，接听人 赵主管", "马上派人", "已记录催单");
        assertThat(scene.get(head, "/orders/" + number + "/chase")).hasStatus(403);
    }
}
