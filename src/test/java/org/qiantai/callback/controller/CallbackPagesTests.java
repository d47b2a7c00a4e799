package org.qiantai.callback.controller;

import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.csrf;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.user;

import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.UUID;
import org.assertj.core.api.AbstractStringAssert;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.qiantai.callback.ReportedRequests;
import org.qiantai.callback.ReportedRequests.Reported;
import org.qiantai.platform.security.Role;
import org.qiantai.platform.site.SiteDirectory;
import org.qiantai.staff.People;
import org.qiantai.staff.People.Person;
import org.qiantai.support.IntegrationTest;
import org.qiantai.support.Pick;
import org.qiantai.support.Web;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.test.web.servlet.assertj.MockMvcTester;
import org.springframework.test.web.servlet.assertj.MockMvcTester.MockMvcRequestBuilder;
import org.springframework.test.web.servlet.assertj.MvcTestResult;

@IntegrationTest
class CallbackPagesTests {
    @Autowired People people;
    @Autowired ReportedRequests scene;
    @Autowired SiteDirectory sites;
    @Autowired MockMvcTester mvc;

    long site;
    Person desk;
    Person area;
    Reported request;
    String number;

    @BeforeEach
    void reported() {
        site = people.site();
        desk = people.person(Role.RECEPTIONIST, "FRONT_DESK", site);
        area = people.person(Role.AREA_MANAGER, null, site);
        request = scene.reported(site, desk, "张淑芬");
        number = request.callbacks().getFirst();
    }

    @Test
    @DisplayName("R-03-70: the page says what was reported done and whom to call, and offers the call")
    void shows() {
        page(desk, "/callbacks/" + number).contains(ReportedRequests.DONE, request.worker().name(), "张淑芬",
                "tel:13812346688", "3-2-1801", request.number(), request.order(), "data-state=\"DUE\"",
                "data-action=\"call\"", "待回访", "还没有拨打过");
        page(desk, "/callbacks/" + number + "/call").contains("data-moment=\"CALLBACK\"", ReportedRequests.DONE,
                "tel:13812346688", "非常满意", "非常不满意",
                "与部门回报不一致", "type=\"datetime-local\"");
    }

    @Test
    @DisplayName("domain §5: who need not know the phone sees 138****6688, without a link to dial")
    void masksThePhone() {
        page(people.person(Role.FINANCE, "FINANCE", site), "/callbacks/" + number).contains("138****6688")
                .doesNotContain("13812346688");
        page(people.person(Role.SUPERVISOR, "FRONT_DESK", site), "/callbacks/" + number).contains("tel:13812346688");
    }

    @Test
    @DisplayName("R-03-70, R-03-71: called, disagrees, checked, sent to rework: each step on its page")
    void theWholeWay() {
        assertThat(post(desk, "call", "reached", "false", "note", "无人接听"))
                .hasRedirectedUrl("/callbacks/" + number + "?done=callback.notReached");
        page(desk, "/callbacks/" + number).contains("未接通", "无人接听", "第 1 次拨打");
        assertThat(post(desk, "call", "reached", "true", "agrees", "false", "satisfaction", "2", "opinion", "还是没有水"))
                .hasRedirectedUrl("/callbacks/" + number + "?done=callback.called");
        page(desk, "/callbacks/" + number + "?done=callback.called").contains("回访已保存", "data-state=\"VERIFYING\"",
                "与部门回报不一致", "还是没有水");
        page(area, "/callbacks/" + number + "/check").contains("还是没有水", request.order(), "工程部");
        assertThat(post(area, "check", "finding", "总阀已坏", "confirmed", "true", "order", request.order(), "measure",
                "更换总阀")).hasRedirectedUrl("/callbacks/" + number + "?done=callback.confirmed");
        page(area, "/callbacks/" + number).contains("核实属实，已安排返工", scene.rework(request), "总阀已坏", "更换总阀");
        Person cs = people.person(Role.SUPERVISOR, "FRONT_DESK", site);
        page(cs, "/callbacks/" + number).contains("data-action=\"reply\"");
        assertThat(post(cs, "reply", "text", "已致歉，约好明早返工"))
                .hasRedirectedUrl("/callbacks/" + number + "?done=callback.replied");
        page(cs, "/callbacks/" + number).contains("已致歉，约好明早返工");
    }

    @Test
    @DisplayName("A wrong call form: 422, a sentence beside each field, all that was typed still there")
    void wrongCall() {
        assertThat(post(desk, "call", "note", "约晚上")).hasStatus(422).bodyText().contains("此项必填", "约晚上");
        assertThat(post(desk, "call", "reached", "true", "opinion", "挺好")).hasStatus(422).bodyText()
                .contains("请选择与部门回报是否一致", "挺好");
        assertThat(post(desk, "call", "reached", "true", "agrees", "true")).hasStatus(422).bodyText()
                .contains("请选择满意度");
        assertThat(
                post(desk, "call", "reached", "true", "agrees", "true", "satisfaction", "很好", "promisedReplyAt", "明天",
                        "opinion", "何时换新"))
                .hasStatus(422).bodyText()
                .contains("请填写整数", "请填写日期和时间", "value=\"明天\"", "何时换新");
        assertThat(post(desk, "call", "reached", "true", "agrees", "true", "satisfaction", "6")).hasStatus(422)
                .bodyText()
                .contains("不能大于 5");
        assertThat(post(desk, "call", "reached", "true", "agrees", "true", "satisfaction", "1")).hasStatus(422)
                .bodyText()
                .contains("不满意的，请记下原因");
    }

    @Test
    @DisplayName("A wrong check or reply form: 422, a sentence beside each field, all that was typed still there")
    void wrongCheck() {
        post(desk, "call", "reached", "true", "agrees", "false", "satisfaction", "2", "opinion", "还是没有水");
        assertThat(post(area, "check", "finding", "总阀已坏", "confirmed", "也许")).hasStatus(422).bodyText()
                .contains("填写的格式不对", "总阀已坏");
        assertThat(post(area, "check", "finding", "总阀已坏", "confirmed", "true", "measure", "更换总阀")).hasStatus(422)
                .bodyText().contains("请选择需要返工的维修单", "更换总阀");
        Person cs = people.person(Role.SUPERVISOR, "FRONT_DESK", site);
        assertThat(post(cs, "reply", "text", " ")).hasStatus(422).bodyText().contains("此项必填");
        assertThat(post(cs, "reply", "text", "已致歉", "version", "零")).hasStatus(422).bodyText().contains("已致歉");
    }

    @Test
    @DisplayName("Wrong state 409, old form 409 with what was typed, wrong role 403, four eyes 403, wrong site 404")
    void refusals() {
        assertThat(mvc.get().uri("/callbacks/" + number + "/check").with(user(area.username()))).hasStatus(409)
                .bodyText().contains("待回访");
        assertThat(post(area, "check", "finding", "好", "confirmed", "false", "measure", "无")).hasStatus(409);
        assertThat(post(area, "call", "reached", "false")).hasStatus(403).bodyText().contains("由前台接待员办理");
        assertThat(mvc.get().uri("/callbacks/" + number + "/check").with(user(desk.username()))).hasStatus(403);
        long old = scene.version(number);
        post(desk, "call", "reached", "false");
        assertThat(post(desk, "call", "reached", "false", "note", "关机", "version", "" + old)).hasStatus(409).bodyText()
                .contains(desk.name(), "关机");
        Person both = people.person(List.of(Role.RECEPTIONIST, Role.TECHNICIAN), "ENGINEERING", site);
        number = scene.repaired(site, desk, both, "李建国").callbacks().getFirst();
        assertThat(post(both, "call", "reached", "false")).hasStatus(403).bodyText().contains("您参与了这件事的施工");
        page(both, "/callbacks/" + number).contains("您参与了这件事的施工").doesNotContain("data-action=\"call\"");
        Person stranger = people.person(Role.RECEPTIONIST, null, people.site());
        assertThat(mvc.get().uri("/callbacks/" + number).with(user(stranger.username()))).hasStatus(404);
        assertThat(post(stranger, "call", "reached", "false")).hasStatus(404);
    }

    @Test
    @DisplayName("A technician sees what he found, and nothing else")
    void technician() {
        Person technician = people.person(Role.TECHNICIAN, "ENGINEERING", site);
        String found = scene.found(site, technician).callbacks().getFirst();
        page(technician, "/callbacks").contains(found).doesNotContain(number);
        page(technician, "/callbacks/" + found).contains("发现人", "6栋大堂", "data-action=\"call\"");
        assertThat(mvc.get().uri("/callbacks/" + number).with(user(technician.username()))).hasStatus(404);
    }

    @Test
    @DisplayName("The list is narrowed in the address: view, status, satisfaction, text, date, overdue")
    void list() {
        String other = scene.reported(site, desk, "李建国").callbacks().getFirst();
        page(desk, "/callbacks").contains(number, other, "厨房没有水");
        page(desk, "/callbacks?text=淑芬").contains(number).doesNotContain(other);
        page(desk, "/callbacks?text=3-2-1801&status=DUE&from=2020-01-01&to=2099-12-31").contains(number, other,
                "text=3-2-1801");
        page(desk, "/callbacks?text=" + number).contains(number).doesNotContain(other + "\"");
        page(desk, "/callbacks?overdue=true").contains("没有符合条件的回访");
        page(desk, "/callbacks?view=ALL&satisfaction=5").contains("没有符合条件的回访");
        post(desk, "call", "reached", "true", "agrees", "true", "satisfaction", "5");
        page(desk, "/callbacks?view=ALL&satisfaction=5").contains(number).doesNotContain(other);
        page(desk, "/callbacks?view=OPEN&status=DONE").contains(number).doesNotContain(other);
        page(desk, "/callbacks?view=ENDED").contains(number, "非常满意").doesNotContain(other);
        assertThat(mvc.get().uri("/callbacks?from=昨天").with(user(desk.username()))).hasStatus(422).bodyText()
                .contains("筛选条件有填错的");
    }

    @Test
    @DisplayName("The list pages on from where it ended, and goes out as CSV and Excel")
    void pagesAndFiles() {
        for (int i = 0; i < 25; i++)
            scene.reported(site, desk, "王" + i);
        String next = Pick.attribute("href", "[data-testid=next]", text(desk, "/callbacks"));
        page(desk, next).contains("王24").doesNotContain(">" + number + "<");
        page(desk, "/callbacks?text=淑芬&format=csv").contains(number, "待回访").doesNotContain("13812346688");
        assertThat(Web.workbook(mvc.get().uri("/callbacks?format=xlsx").with(user(desk.username())).exchange()))
                .contains(number, "王24").doesNotContain("13812346688");
        assertThat(mvc.get().uri("/callbacks?format=doc").with(user(desk.username()))).hasStatus(422);
    }

    private AbstractStringAssert<?> page(Person by, String address) { return assertThat(text(by, address)); }

    private String text(Person by, String address) {
        MvcTestResult result = mvc.get().uri(address).with(user(by.username())).exchange();
        assertThat(result).hasStatusOk();
        return new String(result.getResponse().getContentAsByteArray(), StandardCharsets.UTF_8);
    }

    private MvcTestResult post(Person by, String step, String... fields) {
        MockMvcRequestBuilder post = mvc.post().uri("/callbacks/" + number + "/" + step).with(user(by.username()))
                .with(csrf()).param("token", UUID.randomUUID().toString());
        boolean versioned = false;
        for (int i = 0; i < fields.length; i += 2) {
            post = post.param(fields[i], fields[i + 1]);
            versioned |= fields[i].equals("version");
        }
        if (!versioned) post = post.param("version", String.valueOf(scene.version(number)));
        return post.exchange();
    }
}
