package org.qiantai.servicerequest.controller;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.qiantai.platform.security.Role;
import org.qiantai.support.Communities;
import org.qiantai.support.Community;
import org.qiantai.support.IntegrationTest;
import org.qiantai.support.Web;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationContext;
import org.springframework.test.web.servlet.assertj.MockMvcTester;

@IntegrationTest
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class RequestFormsTests {
    @Autowired MockMvcTester mvc;
    @Autowired ApplicationContext context;

    private Web web;
    private Community site;
    private String logged;
    private String answered;

    @BeforeAll
    void log() {
        web = new Web(mvc);
        site = new Communities(context).open("RF", "表单园", "F1-1-1101", "13800001102");
        logged = web.call(site, "LAMP", "楼道灯不亮", "LOG");
        answered = web.call(site, "INQ_FEE", "问物业费", "LOG");
        web.post(site.user(Role.RECEPTIONIST), "/requests/" + answered + "/answer", Map.of("text", "每月五日前",
                "version", "0", "token", UUID.randomUUID().toString()));
    }

    @ParameterizedTest
    @CsvSource({"RECEPTIONIST,answer,200", "RECEPTIONIST,dispatch,200", "RECEPTIONIST,note,200",
        "RECEPTIONIST,decision,403", "CENTER_HEAD,decision,409", "RECEPTIONIST,reopening,409",
        "RECEPTIONIST,department-call,409", "SUPERVISOR,answer,403", "SUPERVISOR,emergency,200",
        "FINANCE,cancellation,403", "FINANCE,note,200"})
    @DisplayName("domain.md §3: a form is shown to those who may send it, in the states in which it may be sent")
    void ofALoggedRequest(Role role, String step, int status) { check(role, logged, step, status); }

    @ParameterizedTest
    @CsvSource({"RECEPTIONIST,answer,409", "RECEPTIONIST,dispatch,409", "RECEPTIONIST,merger,409",
        "RECEPTIONIST,caller,409", "RECEPTIONIST,classification,409", "RECEPTIONIST,reopening,200",
        "RECEPTIONIST,note,200"})
    @DisplayName("domain.md §3: of an answered request only the reopening and the note are left")
    void ofAnAnsweredRequest(Role role, String step, int status) { check(role, answered, step, status); }

    private void check(Role role, String request, String step, int status) {
        assertThat(web.get(site.user(role), "/requests/" + request + "/" + step)).hasStatus(status).bodyText()
                .contains(status == 200 ? "name=\"token\"" : "data-testid=\"refusal\"");
    }
}
