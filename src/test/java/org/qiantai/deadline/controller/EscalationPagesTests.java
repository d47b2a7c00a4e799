package org.qiantai.deadline.controller;

import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.csrf;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.user;

import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.qiantai.platform.security.Role;
import org.qiantai.staff.People;
import org.qiantai.staff.People.Person;
import org.qiantai.support.IntegrationTest;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.test.web.servlet.assertj.MockMvcTester;
import org.springframework.test.web.servlet.assertj.MockMvcTester.MockMvcRequestBuilder;

@IntegrationTest
class EscalationPagesTests {
    /** A standard that no other test escalates by. */
    private static final String STANDARD = "MOVE_IN_CLEANING";

    @Autowired People people;
    @Autowired MockMvcTester mvc;
    @Autowired JdbcClient jdbc;

    Person admin;

    @BeforeEach
    void hire() { admin = people.person(Role.ADMIN, null, people.site()); }

    @Test
    @DisplayName("A standard gets a rule of its own from the one for all, keeps it, and follows the one for all again")
    void ownRule() {
        assertThat(mvc.get().uri("/admin/escalations").with(user(admin.username()))).bodyText()
                .contains("全部标准", "客服主管", "时间还剩 25%", "时限过后：1 个工作日").doesNotContain(">" + STANDARD + "</small>", "??");
        assertThat(mvc.get().uri("/admin/escalations/edit?standard=" + STANDARD + "&step=LATER")
                .with(user(admin.username()))).bodyText().contains("value=\"-1\"", STANDARD).doesNotContain("??");
        assertThat(change("LATER", "-1").param("delay.amount", "2").param("delay.unit", "HOUR")
                .param("delay.clock", "ELAPSED").param("told", "DIRECTOR", "CENTER_HEAD")).hasStatus(302);
        assertThat(told("LATER")).containsExactly("{CENTER_HEAD,DIRECTOR}");
        assertThat(change("LATER", "-1").param("delay.amount", "3").param("delay.unit", "HOUR")
                .param("delay.clock", "ELAPSED")).as("made from what it was before").hasStatus(409);
        assertThat(change("LATER", "0").param("delay.amount", "3").param("delay.unit", "HOUR")
                .param("delay.clock", "ELAPSED")).hasStatus(302);
        assertThat(told("LATER")).as("nobody").containsExactly("{}");
        assertThat(mvc.post().uri("/admin/escalations/removal").with(csrf()).with(user(admin.username()))
                .param("standard", STANDARD).param("step", "LATER")).hasStatus(302);
        assertThat(told("LATER")).isEmpty();
    }

    @Test
    @DisplayName("Bad input: a sentence beside the field, and nothing saved")
    void refuses() {
        assertThat(change("SOON", "-1").param("percentLeft", "viel")).hasStatus(422).bodyText()
                .contains("value=\"viel\"");
        assertThat(change("SOON", "-1").param("percentLeft", "100")).hasStatus(422);
        assertThat(change("SOON", "-1")).hasStatus(422);
        assertThat(change("LATER", "-1")).hasStatus(422).bodyText().contains("请填写时限过后多久");
        assertThat(change("LATER", "-1").param("delay.clock", "WORKDAYS").param("delay.amount", "1")
                .param("delay.unit", "HOUR")).hasStatus(422).bodyText().contains("单位只能是天");
        assertThat(mvc.get().uri("/admin/escalations/edit?standard=NONE&step=LATER").with(user(admin.username())))
                .hasStatus(404);
        assertThat(told("SOON")).isEmpty();
        assertThat(told("LATER")).isEmpty();
    }

    private MockMvcRequestBuilder change(String step, String version) {
        return mvc.post().uri("/admin/escalations/edit").with(csrf()).with(user(admin.username()))
                .param("standard", STANDARD).param("step", step).param("version", version)
                .param("token", UUID.randomUUID().toString());
    }

    private List<String> told(String step) {
        return jdbc.sql("SELECT told::text FROM escalation_rule WHERE standard_code = ? AND step = ?").param(STANDARD)
                .param(step).query((rs, _) -> rs.getString(1)).list();
    }
}
