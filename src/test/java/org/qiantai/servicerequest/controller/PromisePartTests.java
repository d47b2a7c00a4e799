package org.qiantai.servicerequest.controller;

import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.csrf;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.user;

import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.qiantai.platform.security.Role;
import org.qiantai.platform.site.SiteDirectory;
import org.qiantai.platform.site.SiteRef;
import org.qiantai.staff.People;
import org.qiantai.staff.People.Person;
import org.qiantai.support.IntegrationTest;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.test.web.servlet.assertj.MockMvcTester;
import org.springframework.test.web.servlet.assertj.MvcTestResult;

@IntegrationTest
@DisplayName("domain.md §4: what will be promised, while the desk types")
class PromisePartTests {
    @Autowired People people;
    @Autowired SiteDirectory sites;
    @Autowired MockMvcTester mvc;

    SiteRef site;
    Person desk;

    @BeforeEach
    void hire() {
        site = sites.byId(people.site());
        desk = people.person(Role.RECEPTIONIST, "FRONT_DESK", site.id());
    }

    @Test
    @DisplayName("Department, standard and its rule, exact times, and whether it costs something")
    void chosen() {
        assertThat(promise("&categoryCode=LAMP&receivedAt=2026-05-15T15:00")).hasStatusOk().bodyText().contains("工程",
                "更换灯具", "R-03-54", "2026-05-18 15:00", "按价目表收费").doesNotContain("<html");
        assertThat(promise("&categoryCode=LAMP&receivedAt=2026-05-15T15:00&place=楼道")).bodyText().contains("免费");
        assertThat(promise("&categoryCode=GREENING&receivedAt=2026-09-30T16:59")).bodyText()
                .contains("2026-10-10 17:00");
    }

    @Test
    @DisplayName("C-04: an emergency has its own standard, and a date that is agreed")
    void emergency() {
        assertThat(promise("&categoryCode=LAMP&emergency=true&receivedAt=2026-05-15T15:00")).bodyText()
                .contains("紧急抢修", "2026-05-15 15:10", "协商约定");
        assertThat(promise("&categoryCode=LIFT&receivedAt=2026-05-15T15:00")).bodyText().contains("紧急抢修");
    }

    @Test
    @DisplayName("R-06-20: for an inquiry only an answer is promised")
    void inquiry() {
        assertThat(promise("&categoryCode=INQ_ESTATE&receivedAt=2026-05-15T16:50")).bodyText()
                .contains("物业情况咨询", "2026-05-15 17:20").doesNotContain("协商约定");
    }

    @Test
    @DisplayName("Nothing before a category is chosen; a time that cannot be read yet counts as now")
    void notYet() {
        assertThat(promise("&categoryCode=")).hasStatusOk().bodyText().doesNotContain("data-testid=\"promised\"");
        assertThat(promise("&categoryCode=NONSENSE")).hasStatusOk().bodyText()
                .doesNotContain("data-testid=\"promised\"");
        assertThat(promise("&categoryCode=LAMP&receivedAt=gestern")).hasStatusOk().bodyText().contains("更换灯具");
    }

    @Test
    @DisplayName("The form asks by itself, sends no caller's data in the address, and shown again has it without script")
    void onTheForm() {
        assertThat(mvc.get().uri("/requests/new?site=" + site.code()).with(user(desk.username())).exchange()).bodyText()
                .contains("hx-get=\"/requests/promise\"",
                        "hx-params=\"site,categoryCode,emergency,severity,beforeMoveIn,receivedAt,unit,place\"");
        assertThat(mvc.post().uri("/requests").with(user(desk.username())).with(csrf()).param("site", site.code())
                .param("token", UUID.randomUUID().toString()).param("channel", "PHONE").param("categoryCode", "LAMP")
                .param("place", "楼道").exchange()).hasStatus(422).bodyText()
                .contains("data-testid=\"promised\"", "更换灯具");
    }

    private MvcTestResult promise(String query) {
        return mvc.get().uri("/requests/promise?site=" + site.code() + query).with(user(desk.username())).exchange();
    }
}
