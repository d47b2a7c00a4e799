package org.qiantai.calendar.controller;

import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.csrf;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.user;

import java.nio.charset.Charset;
import java.time.LocalDate;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Stream;
import org.assertj.core.api.AbstractStringAssert;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.qiantai.calendar.CalendarChanged;
import org.qiantai.calendar.DayKind;
import org.qiantai.calendar.WorkCalendar;
import org.qiantai.calendar.WorkCalendars;
import org.qiantai.platform.security.Role;
import org.qiantai.platform.site.SiteDirectory;
import org.qiantai.platform.site.SiteRef;
import org.qiantai.staff.People;
import org.qiantai.staff.People.Person;
import org.qiantai.support.IntegrationTest;
import org.qiantai.support.Web;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.mock.web.MockMultipartFile;
import org.springframework.test.context.event.ApplicationEvents;
import org.springframework.test.context.event.RecordApplicationEvents;
import org.springframework.test.web.servlet.assertj.MockMvcTester;
import org.springframework.test.web.servlet.assertj.MvcTestResult;

@IntegrationTest
@RecordApplicationEvents
class HolidayImportPagesTests {
    private static final String PAGE = "/admin/calendar/import";
    private static final String NOTICE = """
            现将2031年放假安排通知如下。
            一、元旦：1月1日（周三）至3日（周五）放假调休，共3天。1月5日（周日）上班。
            """;

    @Autowired People people;
    @Autowired SiteDirectory sites;
    @Autowired MockMvcTester mvc;
    @Autowired WorkCalendars calendars;
    @Autowired ApplicationEvents events;

    Web web;
    SiteRef site;
    Person admin;

    @BeforeEach
    void hire() {
        web = new Web(mvc);
        site = sites.byId(people.site());
        admin = people.person(Role.ADMIN, null, site.id());
    }

    @Test
    @DisplayName("A notice is previewed day by day, then all of it is there at once; confirmed twice, it is done once")
    void confirmed() {
        assertThat(calendar().years()).doesNotContain(2031);
        String preview = pasted(NOTICE, null);
        page(preview).contains("data-date=\"2031-01-01\" data-outcome=\"CREATED\"", "元旦（放假）", "元旦（上班）", "4 天", "确认录入",
                "data-state=\"PREVIEW\"");
        assertThat(calendar().special(LocalDate.of(2031, 1, 1))).isEmpty();

        for (int sent = 0; sent < 2; sent++)
            assertThat(confirm(preview)).hasRedirectedUrl("/admin/calendar?year=2031&site=" + site.code()
                    + "&done=calendar.imported");
        assertThat(calendar().years()).contains(2031);
        assertThat(calendar().kind(LocalDate.of(2031, 1, 2))).isEqualTo(DayKind.HOLIDAY);
        assertThat(calendar().kind(LocalDate.of(2031, 1, 5))).isEqualTo(DayKind.MAKE_UP);
        assertThat(changes()).containsExactly(new CalendarChanged(null, "2031"));
        page("/admin/calendar?year=2031").contains("data-state=\"LOADED\"", admin.name());
        page(preview).contains("data-state=\"DONE\"").doesNotContain("确认录入");

        page(pasted(NOTICE.replace("1月5日（周日）", "1月4日（周六）"), 2031)).contains(
                "data-date=\"2031-01-02\" data-outcome=\"UNCHANGED\"",
                "data-date=\"2031-01-04\" data-outcome=\"CREATED\"", "data-date=\"2031-01-05\" data-outcome=\"KEPT\"");
        page(pasted("2031-01-05,HOLIDAY,元旦,New Year's Day", null)).contains(
                "data-date=\"2031-01-05\" data-outcome=\"CHANGED\"", "缺少元旦，只算部分日子").doesNotContain("KEPT\"");
    }

    @Test
    @DisplayName("As long as one line cannot be read, nothing is saved, however it is asked for")
    void malformed() {
        String preview = pasted(NOTICE.replace("2031", "2033").replaceAll("（周.）", "")
                + "二、春节：1月31日（周三）至2月6日（周日）放假，共7天。", null);
        page(preview).contains("data-testid=\"refused\"", "“1月31日(周三)”的星期不对：2033-01-31 是周一。", "2033-01-05",
                "在此之前不会保存任何内容").doesNotContain("确认录入");
        assertThat(confirm(preview)).hasStatus(409).bodyText().contains("还有 1 处无法识别，没有保存任何内容");
        assertThat(calendar().years()).doesNotContain(2033);
        assertThat(calendar().special(LocalDate.of(2033, 1, 1))).isEmpty();
        assertThat(changes()).isEmpty();
    }

    @Test
    @DisplayName("A CSV file of an old Excel is read, too; a part of a year does not make it complete")
    void file() {
        byte[] list = "date,kind,name_zh,name_en\n2034-05-01,HOLIDAY,劳动节,Labour Day\n"
                .getBytes(Charset.forName("GB18030"));
        String preview = uploaded(new MockMultipartFile("file", "2034.csv", "text/csv", list)).getResponse()
                .getRedirectedUrl();
        page(String.valueOf(preview)).contains("劳动节（放假）");
        assertThat(confirm(String.valueOf(preview))).hasStatus(302);
        assertThat(calendar().kind(LocalDate.of(2034, 5, 1))).isEqualTo(DayKind.HOLIDAY);
        assertThat(calendar().years()).doesNotContain(2034);
    }

    @Test
    @DisplayName("What is no notice and no list is refused beside its field, with all that was typed")
    void refused() {
        assertThat(posted("没有日子的一段话", "2031")).hasStatus(422).bodyText().contains("没有找到放假或上班的日子", "没有日子的一段话",
                "value=\"2031\"");
        assertThat(posted("1月1日放假", "")).hasStatus(422).bodyText().contains("通知里没有写年份");
        assertThat(posted("1月1日放假", "三一年")).hasStatus(422).bodyText().contains("请填写整数", "三一年");
        assertThat(posted(NOTICE, "2032")).hasStatus(422).bodyText().contains("通知里写的是 2031 年，这里填的是 2032 年");
        assertThat(posted("", "")).hasStatus(422).bodyText().contains("请粘贴文字或选择文件");
        assertThat(uploaded(new MockMultipartFile("file", "a.xlsx", null, new byte[]{'P', 'K', 0, 1}))).hasStatus(422)
                .bodyText().contains("或者不是文本文件");
    }

    @Test
    @DisplayName("A preview is its uploader's; nobody else finds it")
    void itsUploaders() {
        String preview = pasted(NOTICE, null);
        Person colleague = people.person(Role.ADMIN, null, site.id());
        assertThat(web.get(colleague.username(), preview)).hasStatus(404);
        assertThat(web.visit(colleague.username(), "POST", preview.replace("?", "/confirmation?"), Map.of()))
                .hasStatus(404);
    }

    private WorkCalendar calendar() { return calendars.of(site); }

    private Stream<CalendarChanged> changes() { return events.stream(CalendarChanged.class); }

    private String pasted(String text, @Nullable Integer year) {
        return web.post(admin.username(), PAGE, Map.of("text", text, "year", year == null ? "" : year.toString(),
                "token", UUID.randomUUID().toString()));
    }

    private MvcTestResult posted(String text, String year) {
        return web.visit(admin.username(), "POST", PAGE,
                Map.of("text", text, "year", year, "token", UUID.randomUUID().toString()));
    }

    private MvcTestResult uploaded(MockMultipartFile file) {
        return mvc.post().uri(PAGE).multipart().file(file).param("token", UUID.randomUUID().toString())
                .with(user(admin.username())).with(csrf()).exchange();
    }

    private MvcTestResult confirm(String preview) {
        return web.visit(admin.username(), "POST", preview.replace("?", "/confirmation?"), Map.of());
    }

    private AbstractStringAssert<?> page(String uri) {
        return assertThat(web.get(admin.username(), uri)).hasStatusOk().bodyText();
    }
}
