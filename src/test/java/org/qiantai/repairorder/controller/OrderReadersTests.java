package org.qiantai.repairorder.controller;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.qiantai.platform.security.Role;
import org.qiantai.staff.People;
import org.qiantai.staff.People.Person;
import org.qiantai.support.IntegrationTest;
import org.springframework.beans.factory.annotation.Autowired;

/** What people read beside the work itself. */
@IntegrationTest
class OrderReadersTests {
    @Autowired OrderScene scene;
    @Autowired People people;
    @Autowired Clock clock;

    long site;
    Person desk;
    Person head;
    Person worker;
    String order;

    @BeforeEach
    void assigned() {
        site = scene.site();
        desk = scene.person(site, Role.RECEPTIONIST, "FRONT_DESK");
        head = scene.person(site, Role.SUPERVISOR, "ENGINEERING");
        worker = scene.person(site, Role.TECHNICIAN, "ENGINEERING");
        order = scene.dispatched(site, desk, "WATER_HOME", "家里没水");
        scene.click(head, order, "assignment", "workers", "" + worker.id());
    }

    @Test
    @DisplayName("Who goes there sees whom to be careful with, on the card and on the order, while it is open")
    void care() {
        callerNeedsCare();
        scene.page(worker, "/my/orders").contains("张淑芬", "老人", "独居");
        scene.page(worker, "/orders/" + order).contains("老人", "独居");
        scene.click(head, order, "phone-solution", "text", "已指导业主开总阀");
        scene.page(worker, "/orders/" + order).contains("张淑芬").doesNotContain("独居");
    }

    @Test
    @DisplayName("R-03-35: an emergency is the technician's first card, and marked")
    void emergencyFirst() {
        String flood = scene.dispatched(site, desk, "WATER_RUNNING", "跑水了");
        scene.click(head, flood, "assignment", "workers", "" + worker.id(), "reason", "离得最近");
        scene.page(worker, "/my/orders").containsSubsequence(flood, order).containsSubsequence("紧急", flood);
        scene.page(desk, "/requests").contains("紧急");
        scene.page(worker, "/").contains("紧急");
    }

    @Test
    @DisplayName("A refusal and a form that came too late say when it was, on the site's clock, and name no ids")
    void refusalsInLocalTime() {
        assertThat(scene.get(worker, "/orders/" + order + "/completion")).hasStatus(409).bodyText()
                .contains("已派工", head.name()).doesNotContainPattern("\\d{4}-\\d\\d-\\d\\dT\\d\\d:\\d\\d:\\d\\d");
        assertThat(scene.late(head, order, "assignment", "workers", "" + worker.id(), "reason", "请带弯头")).hasStatus(409)
                .bodyText().contains("请带弯头", head.name()).doesNotContain("<dt>workers")
                .doesNotContainPattern("\\d{4}-\\d\\d-\\d\\dT\\d\\d:\\d\\d:\\d\\d");
    }

    @Test
    @DisplayName("A lent role brings its own lanes to the home page, and each says whose it is")
    void lentLanes() {
        Person deputy = scene.person(site, Role.SUPERVISOR, "FRONT_DESK");
        Instant now = clock.instant();
        people.lend(head, deputy, Role.SUPERVISOR, "ENGINEERING", now.minus(Duration.ofHours(1)),
                now.plus(Duration.ofHours(1)));
        scene.page(deputy, "/").contains("客服部", "工程部");
        scene.page(head, "/").contains("待派工").doesNotContain("工程部");
    }

    private void callerNeedsCare() {
        for (String statement : List.of(
                "INSERT INTO building (site_id, code, name, changed_at, changed_by) VALUES (?, '3', '3栋', now(), '-')",
                "INSERT INTO unit (site_id, building_id, code, usage, changed_at, changed_by) "
                        + "SELECT site_id, id, '3-2-1801', 'RESIDENTIAL', now(), '-' FROM building WHERE site_id = ?",
                "INSERT INTO occupant (site_id, unit_id, name, kind, special_care, care_note, changed_at, changed_by) "
                        + "SELECT site_id, id, '张淑芬', 'OWNER', 'ELDERLY', '独居', now(), '-' FROM unit WHERE site_id = ?",
                "UPDATE request_caller c SET occupant_id = o.id FROM occupant o WHERE o.site_id = c.site_id "
                        + "AND c.site_id = ?"))
            scene.sql(statement, site);
    }
}
