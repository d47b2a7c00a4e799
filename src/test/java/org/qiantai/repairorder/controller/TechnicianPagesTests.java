package org.qiantai.repairorder.controller;

import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.csrf;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.user;

import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.qiantai.platform.security.Role;
import org.qiantai.staff.People.Person;
import org.qiantai.support.IntegrationTest;
import org.qiantai.support.StatementCounter;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.test.web.servlet.assertj.MockMvcTester;
import org.springframework.test.web.servlet.assertj.MvcTestResult;

@IntegrationTest
@DisplayName("R-07-5: assigned by speciality and load")
class TechnicianPagesTests {
    @Autowired OrderScene scene;
    @Autowired MockMvcTester mvc;

    long site;
    Person desk;
    Person head;
    Person one;
    Person two;

    @BeforeEach
    void people() {
        site = scene.site();
        desk = scene.person(site, Role.RECEPTIONIST, "FRONT_DESK");
        head = scene.person(site, Role.SUPERVISOR, "ENGINEERING");
        one = scene.person(site, Role.TECHNICIAN, "ENGINEERING");
        two = scene.person(site, Role.TECHNICIAN, "ENGINEERING");
    }

    @Test
    @DisplayName("R-07-5: who has less in hand is proposed; a speciality outweighs it; what each has in hand is seen")
    void proposed() {
        String first = scene.dispatched(site, desk, "WATER_HOME", "家里没水");
        scene.step(head, first, "assignment", "workers", String.valueOf(one.id()));
        String next = scene.dispatched(site, desk, "WATER_HOME", "阳台没水");
        assertThat(proposal(next)).contains(two.name(), "建议：手上单子最少，在办 0 单").doesNotContain(one.name());
        assertThat(keep(head, one, "WATER_HOME", "LAMP")).hasStatus(302);
        assertThat(proposal(next)).contains(one.name(), "建议：擅长这一类，在办 1 单").doesNotContain(two.name());
        assertThat(OrderScene.text(scene.get(head, "/technicians"))).contains("户内停水", "灯具更换", "未登记", one.name(),
                two.name(), "登记专长");
        assertThat(keep(head, one)).hasStatus(302);
        assertThat(OrderScene.text(scene.get(head, "/technicians"))).doesNotContain("户内停水");
    }

    @Test
    @DisplayName("R-07-5: the department's own supervisor keeps it; others look; a category nobody knows is refused")
    void who() {
        Person cleaning = scene.person(site, Role.SUPERVISOR, "CLEANING");
        assertThat(OrderScene.text(scene.get(desk, "/technicians"))).contains(one.name()).doesNotContain("登记专长");
        assertThat(keep(cleaning, one, "LAMP")).hasStatus(403);
        assertThat(keep(head, one, "NOTHING")).hasStatus(422).bodyText().contains("请选择在用的类别");
        assertThat(scene.get(head, "/technicians/nobody")).hasStatus(404);
        assertThat(scene.get(head, "/technicians/" + desk.username())).as("no technician").hasStatus(404);
    }

    @Test
    @DisplayName("A department of many is read with as many statements as one of two")
    void statements() {
        String order = scene.dispatched(site, desk, "WATER_HOME", "家里没水");
        int few = StatementCounter.reading(() -> scene.get(head, "/orders/" + order + "/assignment")).size();
        for (int i = 0; i < 8; i++)
            scene.person(site, Role.TECHNICIAN, "ENGINEERING");
        assertThat(StatementCounter.reading(() -> scene.get(head, "/orders/" + order + "/assignment"))).hasSize(few);
    }

    /** The line of whoever is proposed. */
    private String proposal(String order) {
        String page = OrderScene.text(scene.get(head, "/orders/" + order + "/assignment"));
        String from = page.substring(page.indexOf("technician-choice"));
        return from.substring(0, from.indexOf("</label>"));
    }

    private MvcTestResult keep(Person by, Person technician, String... categories) {
        var post = mvc.post().uri("/technicians/" + technician.username()).with(user(by.username())).with(csrf());
        for (String category : categories)
            post = post.param("categories", category);
        return post.exchange();
    }
}
