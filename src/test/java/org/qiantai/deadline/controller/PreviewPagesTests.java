package org.qiantai.deadline.controller;

import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.user;

import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.qiantai.platform.security.Role;
import org.qiantai.platform.site.SiteDirectory;
import org.qiantai.staff.People;
import org.qiantai.staff.People.Person;
import org.qiantai.support.IntegrationTest;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.http.MediaType;
import org.springframework.test.web.servlet.assertj.MockMvcTester;
import org.springframework.test.web.servlet.assertj.MvcTestResult;

@IntegrationTest
class PreviewPagesTests {
    private static final String PREVIEW = "/admin/standards/preview?code={code}&from={from}";

    @Autowired People people;
    @Autowired SiteDirectory sites;
    @Autowired MockMvcTester mvc;

    Person admin;

    @BeforeEach
    void hire() { admin = people.person(Role.ADMIN, null, people.site()); }

    @Test
    @DisplayName("R-03-48: the worked example day by day, as JSON with offsets")
    void json() { assertThat(json("STANDARD", "2026-09-23T10:00")).hasStatusOk()
            .hasContentType(MediaType.APPLICATION_JSON)
            .bodyJson().isStrictlyEqualTo("""
                    {"code": "STANDARD", "from": "2026-09-23T10:00:00+08:00", "respondDue": null, "targetDue": null,
                     "finishDue": "2026-09-29T17:00:00+08:00", "provisional": false, "days": [
                      {"date": "2026-09-23", "kind": "WORKDAY", "counted": false, "note": "受理当天不计"},
                      {"date": "2026-09-24", "kind": "WORKDAY", "counted": true, "note": "第 1 个工作日"},
                      {"date": "2026-09-25", "kind": "HOLIDAY", "counted": false, "note": "中秋放假"},
                      {"date": "2026-09-26", "kind": "HOLIDAY", "counted": false, "note": "中秋放假"},
                      {"date": "2026-09-27", "kind": "HOLIDAY", "counted": false, "note": "中秋放假"},
                      {"date": "2026-09-28", "kind": "WORKDAY", "counted": true, "note": "第 2 个工作日"},
                      {"date": "2026-09-29", "kind": "WORKDAY", "counted": true, "note": "第 3 个工作日"}]}"""); }

    @ParameterizedTest(name = "{0} from {1}")
    @DisplayName("Each limit of a standard, and whether it may still move")
    @CsvSource(nullValues = "-", value = {
        "LAMP, 2026-05-08T15:00, -, 2026-05-09T10:00:00+08:00, 2026-05-09T15:00:00+08:00, false",
        "DRAIN_LEAK, 2026-12-31T22:00:00+08:00, 2026-12-31T22:10:00+08:00, -, 2027-01-01T22:00:00+08:00, false",
        "DRAIN_LEAK, 2026-12-31T14:00:00Z, 2026-12-31T22:10:00+08:00, -, 2027-01-01T22:00:00+08:00, false",
        "EMERGENCY, 2026-06-01T10:00, 2026-06-01T10:10:00+08:00, -, -, false",
        "INTERNAL, 2026-06-01T10:00, -, -, -, false",
        "CALLBACK, 2099-12-31T10:00, -, -, 2100-01-01T17:00:00+08:00, true"})
    void limits(String code, String from, String respond, String target, String finish, boolean provisional) {
        var body = assertThat(json(code, from)).hasStatusOk().bodyJson();
        body.extractingPath("$.respondDue").isEqualTo(respond);
        body.extractingPath("$.targetDue").isEqualTo(target);
        body.extractingPath("$.finishDue").isEqualTo(finish);
        body.extractingPath("$.provisional").isEqualTo(provisional);
    }

    @ParameterizedTest(name = "{0} from {1}")
    @DisplayName("A code or a time that cannot be understood: 400 with a sentence, as page and as JSON")
    @CsvSource({"NONSENSE, 2026-06-01T10:00, 没有标准 NONSENSE", "STANDARD, gestern, 看不懂时间“gestern”",
        "STANDARD, 2026-02-30T10:00, 看不懂时间“2026-02-30T10:00”", "STANDARD, 3026-02-03T10:00, 2100 年之间",
        "'', 2026-06-01T10:00, 请选择一个标准"})
    void refused(String code, String from, String sentence) {
        assertThat(json(code, from)).hasStatus(400).bodyJson().extractingPath("$.error").asString().contains(sentence);
        assertThat(page(code, from)).hasStatus(400).bodyText().contains(sentence, "value=\"" + from + "\"");
    }

    @Test
    @DisplayName("The page says the same in words; empty, it asks")
    void page() {
        assertThat(page("STANDARD", "2026-09-23T10:00")).hasStatusOk().bodyText().contains("2026-09-29 17:00", "中秋放假",
                "第 3 个工作日", "受理当天不计").doesNotContain("data-testid=\"provisional\"");
        assertThat(page("CALLBACK", "2099-12-31T10:00")).hasStatusOk().bodyText().contains("2100-01-01 17:00",
                "data-testid=\"provisional\"", "暂按星期推算");
        assertThat(get("/admin/standards/preview", MediaType.TEXT_HTML)).hasStatusOk().bodyText()
                .contains("一般维修和服务 (STANDARD)").doesNotContain("data-testid=\"days\"");
        assertThat(get("/admin/standards", MediaType.TEXT_HTML)).bodyText().contains("/admin/standards/preview");
        assertThat(get("/admin/standards/LAMP", MediaType.TEXT_HTML)).bodyText()
                .contains("/admin/standards/preview?code=LAMP");
    }

    @Test
    @DisplayName("Nobody but the administrator asks")
    void role() {
        admin = people.person(Role.RECEPTIONIST, "FRONT_DESK", people.site());
        assertThat(page("STANDARD", "2026-09-23T10:00")).hasStatus(403);
    }

    private MvcTestResult json(String code, String from) {
        return mvc.get().uri(PREVIEW, code, from).accept(MediaType.APPLICATION_JSON).with(user(admin.username()))
                .exchange();
    }

    private MvcTestResult page(String code, String from) {
        return mvc.get().uri(PREVIEW, code, from).accept(MediaType.TEXT_HTML).with(user(admin.username())).exchange();
    }

    private MvcTestResult get(String uri, MediaType type) {
        return mvc.get().uri(uri).accept(type).with(user(admin.username())).exchange();
    }
}
