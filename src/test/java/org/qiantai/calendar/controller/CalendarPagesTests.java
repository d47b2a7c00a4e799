package org.qiantai.calendar.controller;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Stream;
import org.assertj.core.api.AbstractStringAssert;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.qiantai.calendar.BusinessSpan;
import org.qiantai.calendar.CalendarChanged;
import org.qiantai.calendar.CalendarYears;
import org.qiantai.calendar.DayKind;
import org.qiantai.calendar.WorkCalendars;
import org.qiantai.platform.security.Role;
import org.qiantai.platform.site.SiteDirectory;
import org.qiantai.platform.site.SiteRef;
import org.qiantai.staff.People;
import org.qiantai.staff.People.Person;
import org.qiantai.support.IntegrationTest;
import org.qiantai.support.Pick;
import org.qiantai.support.Web;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.test.context.event.ApplicationEvents;
import org.springframework.test.context.event.RecordApplicationEvents;
import org.springframework.test.web.servlet.assertj.MockMvcTester;
import org.springframework.test.web.servlet.assertj.MvcTestResult;

@IntegrationTest
@RecordApplicationEvents
class CalendarPagesTests {
    private static final LocalDate DAY = LocalDate.of(2026, 10, 5);

    @Autowired People people;
    @Autowired SiteDirectory sites;
    @Autowired MockMvcTester mvc;
    @Autowired WorkCalendars calendars;
    @Autowired CalendarYears years;
    @Autowired Clock clock;
    @Autowired ApplicationEvents events;

    Web web;
    SiteRef site;
    SiteRef other;
    Person admin;
    String ofSite;
    String day;

    @BeforeEach
    void hire() {
        web = new Web(mvc);
        site = sites.byId(people.site());
        other = sites.byId(people.site());
        admin = people.person(Role.ADMIN, null, site.id());
        ofSite = "of=site&site=" + site.code();
        day = "/admin/calendar/days/" + DAY + "?" + ofSite;
    }

    @Test
    @DisplayName("A year hangs there as twelve months; each day says in words what it is, and why")
    void year() {
        page("/admin/calendar?year=2026").contains("2026 年工作日历", "2026年10月5日星期一，国庆节（放假）", "2026年10月10日星期六，国庆节（调休上班）",
                "2026年10月11日星期日，周末", "data-state=\"LOADED\"", "08:00–17:00", "year=2025", "year=2027", "系统自带")
                .doesNotContain("data-testid=\"provisional\"");
        String page = Web.text(web.get(admin.username(), "/admin/calendar?year=2026"));
        assertThat(page.split("data-date=\"2026-", -1)).hasSize(1 + 365 + 39);
        assertThat(page.split("class=\"calendar-month\"", -1)).hasSize(13);
        page("/admin/calendar?year=2098").contains("data-state=\"PROVISIONAL\"", "2098 年的放假安排还没有录入，目前只按星期推算");
        page("/admin/calendar?year=next").contains(Years.today(clock).getYear() + " 年工作日历");
    }

    @Test
    @DisplayName("The year comes as CSV and Excel, just as it is shown")
    void exported() {
        page("/admin/calendar?year=2026&format=csv").contains("2026-10-10,周六,调休上班,国庆节,National Day,,公司统一,");
        assertThat(web.get(admin.username(), "/admin/calendar?year=2026&format=xlsx").getResponse()
                .getContentAsByteArray()).startsWith('P', 'K');
    }

    @Test
    @DisplayName("The year that is missing by now is called for on the calendar's page and at the entrance")
    void missing() {
        List<Integer> missing = years.yearsMissing(clock.instant());
        for (String page : List.of("/admin", "/admin/calendar")) {
            String text = Web.text(web.get(admin.username(), page));
            assertThat(text.split("data-testid=\"year-missing\"", -1)).hasSize(missing.size() + 1);
            missing.forEach(year -> assertThat(text).contains(year + " 年的放假安排还没有录入，涉及该年的时限"));
        }
    }

    @Test
    @DisplayName("A site's day is its own, until it goes back to the company's; sent twice it changes once")
    void ownDay() {
        Map<String, String> form = form("WORKDAY", 0, "08:30", "12:00", "13:30", "24:00");
        form.put("nameZh", "全员值班");
        for (int sent = 0; sent < 2; sent++)
            assertThat(post(day, form)).hasRedirectedUrl("/admin/calendar?year=2026&" + ofSite + "&done=calendar.day");
        assertThat(changes()).containsExactly(new CalendarChanged(site.id(), DAY.toString()));
        assertThat(calendars.of(site).hours(DAY)).containsExactly(span(8, 30, 12, 0), span(13, 30, 0, 0));
        assertThat(calendars.of(other).kind(DAY)).isEqualTo(DayKind.HOLIDAY);

        page("/admin/calendar?year=2026&" + ofSite).contains("全员值班（工作日），办公时间 08:30–12:00、13:30–24:00，本管理处单独设置");
        page("/admin/calendar?year=2026").doesNotContain("全员值班");
        page(day).contains("value=\"24:00\"", "恢复为随公司", admin.name(), "name=\"version\" value=\"1\"");
        assertThat(post(day, form("HOLIDAY", 0))).hasStatus(409).bodyText().contains(admin.name());
        assertThat(post(day, form("USUAL", 1))).hasStatus(302);
        assertThat(calendars.of(site).special()).isEqualTo(calendars.of(other).special());
        page(day).contains("国庆节（放假）", "name=\"version\" value=\"2\"").doesNotContain("恢复为随公司");
        assertThat(post(day, form)).as("the first form again").hasStatus(409);
    }

    @Test
    @DisplayName("A day of the company is everybody's")
    void companyDay() {
        LocalDate founded = LocalDate.of(2030, 7, 3);
        String address = "/admin/calendar/days/" + founded;
        Map<String, String> form = form("HOLIDAY", 0);
        form.putAll(Map.of("nameZh", "公司成立日", "nameEn", "Founding Day"));
        assertThat(post(address, form)).hasStatus(302);
        assertThat(calendars.of(site).kind(founded)).isEqualTo(DayKind.HOLIDAY);
        assertThat(calendars.of(other).special(founded).orElseThrow().nameEn()).isEqualTo("Founding Day");
        assertThat(changes()).containsExactly(new CalendarChanged(null, founded.toString()));
        page(address).contains("恢复为按星期");
        assertThat(post(address, form("USUAL", 1))).hasStatus(302);
        assertThat(calendars.of(other).kind(founded)).isEqualTo(DayKind.WORKDAY);
    }

    @ParameterizedTest(name = "{0} {1}")
    @DisplayName("Hours that are none, or overlap, are refused beside their row; all that was typed is still there")
    @CsvSource({"12:00-13:00, 12:30-14:00, 12:30–14:00 与 12:00–13:00 重叠", "09:00-08:00, '', 结束时间要晚于开始时间",
        "8点-12:00, '', 请填写时间，如 08:30。", "08:00-25:00, '', 请填写时间，如 08:30。", "-12:00, '', 请填写时间，如 08:30。",
        "24:00-24:00, '', 请填写时间，如 08:30。", "13:00-17:00, 08:00-13:01, 重叠"})
    void refusedHours(String first, String second, String sentence) {
        String[] times = Stream.of(first, second).flatMap(span -> Stream.of((span + "-").split("-", -1)).limit(2))
                .toArray(String[]::new);
        for (String address : List.of("/admin/calendar/hours?" + ofSite, day)) {
            Map<String, String> form = form("WORKDAY", 0, times);
            form.put("nameEn", "Typed and kept");
            var refused = assertThat(post(address, form)).hasStatus(422).bodyText().contains(sentence,
                    form.get("token"));
            for (String time : times)
                if (!time.isEmpty()) refused.contains("value=\"" + time + "\"");
            if (address.equals(day)) refused.contains("Typed and kept");
        }
        assertThat(calendars.of(site).special()).isEqualTo(calendars.of(other).special());
        assertThat(calendars.of(site).hours()).isEqualTo(calendars.of(other).hours());
    }

    @Test
    @DisplayName("A holiday has no hours, a day needs its rule, and there is no such day as any")
    void refusedDays() {
        assertThat(post(day, form("HOLIDAY", 0, "08:00", "12:00"))).hasStatus(422).bodyText().contains("放假的日子没有办公时间");
        assertThat(post(day, form("", 0))).hasStatus(422).bodyText().contains("此项必填");
        assertThat(post(day, form("FEIERTAG", 0))).hasStatus(422).bodyText().contains("填写的格式不对");
        for (String none : List.of("2026-02-30", "1026-01-01", "today"))
            assertThat(web.get(admin.username(), "/admin/calendar/days/" + none)).hasStatus(404).bodyText()
                    .contains(none);
    }

    @Test
    @DisplayName("What is typed for a day as the company has it is not dropped in silence; what the form showed is no matter")
    void nothingDropped() {
        assertThat(post(day, form("USUAL", 0, "08:00", "12:00"))).hasStatus(422).bodyText()
                .contains("没有自己的名称和办公时间", "value=\"08:00\"");
        for (String name : List.of("nameZh", "nameEn")) {
            Map<String, String> form = form("USUAL", 0);
            form.put(name, "Typed and kept");
            assertThat(post(day, form)).hasStatus(422).bodyText().contains("没有自己的名称和办公时间", "Typed and kept");
        }
        Map<String, String> shown = form("USUAL", 0);
        shown.putAll(Map.of("nameZh", "国庆节"));
        assertThat(post(day, shown)).hasStatus(302);
    }

    @Test
    @DisplayName("A site's hours are its own, until it goes back to the company's; the company always has some")
    void ownHours() {
        String address = "/admin/calendar/hours?" + ofSite;
        assertThat(post(address, form("", 0, "13:00", "18:00", "08:00", "11:30"))).hasStatus(302);
        assertThat(calendars.of(site).hours()).containsExactly(span(8, 0, 11, 30), span(13, 0, 18, 0));
        assertThat(calendars.of(other).hours()).containsExactly(span(8, 0, 17, 0));
        assertThat(changes()).containsExactly(new CalendarChanged(site.id(), "business hours"));
        assertThat(post(address, form("", 0))).hasStatus(409).bodyText().contains("办公时间", admin.name());
        page(address).contains("公司统一的办公时间：08:00–17:00。", "value=\"11:30\"");
        assertThat(post(address, form("", 1))).hasStatus(302);
        assertThat(calendars.of(site).hours()).containsExactly(span(8, 0, 17, 0));

        String page = Web.text(web.get(admin.username(), "/admin/calendar/hours"));
        int version = Integer.parseInt(Pick.field("version", page));
        assertThat(post("/admin/calendar/hours", form("", version))).hasStatus(422).bodyText().contains("至少要填一段");
        assertThat(post("/admin/calendar/hours", form("", version, "07:00", "19:00"))).hasStatus(302);
        assertThat(calendars.of(other).hours()).containsExactly(span(7, 0, 19, 0));
        assertThat(post("/admin/calendar/hours", form("", version + 1, "08:00", "17:00"))).hasStatus(302);
    }

    @Test
    @DisplayName("Everybody may take a year into their own calendar: whole days, each always the same one")
    void iCalendar() {
        Person technician = people.person(Role.TECHNICIAN, "ENGINEERING", site.id());
        Map<String, String> form = form("WORKDAY", 0);
        form.put("nameZh", "值班;全员,\\必到" + "长".repeat(20));
        assertThat(post(day, form)).hasStatus(302);
        MvcTestResult answer = web.get(technician.username(), "/calendar/2026?" + ofSite);
        assertThat(answer).hasStatusOk().hasContentType("text/calendar;charset=UTF-8");
        String file = new String(answer.getResponse().getContentAsByteArray(), StandardCharsets.UTF_8);
        assertThat(file.split("\r\n")).allSatisfy(
                line -> assertThat(line.getBytes(StandardCharsets.UTF_8)).hasSizeLessThanOrEqualTo(75));
        List<String> lines = List.of(file.replace("\r\n ", "").split("\r\n"));
        assertThat(lines).startsWith("BEGIN:VCALENDAR", "VERSION:2.0").endsWith("END:VEVENT", "END:VCALENDAR")
                .contains("UID:2026-10-05." + site.code() + "@qiantai", "DTSTART;VALUE=DATE:20261005",
                        "DTEND;VALUE=DATE:20261006",
                        "SUMMARY:值班\\;全员\\,\\\\必到" + "长".repeat(20) + "（工作日）");
        assertThat(lines.stream().filter("BEGIN:VEVENT"::equals).count()).isEqualTo(39);
        assertThat(lines.stream().filter(line -> line.startsWith("UID:")).distinct().count()).isEqualTo(39);
        assertThat(lines.stream().filter(line -> line.startsWith("DTSTAMP:")))
                .allMatch(line -> line.matches("DTSTAMP:\\d{8}T\\d{6}Z"));
        assertThat(web.get(technician.username(), "/calendar/2026?format=doc")).hasStatus(422);
        assertThat(web.get(technician.username(), "/calendar/1026")).hasStatus(404);
    }

    private AbstractStringAssert<?> page(String uri) {
        return assertThat(web.get(admin.username(), uri)).hasStatusOk().bodyText();
    }

    private MvcTestResult post(String uri, Map<String, String> form) {
        return web.visit(admin.username(), "POST", uri, form);
    }

    private Stream<CalendarChanged> changes() { return events.stream(CalendarChanged.class); }

    private static BusinessSpan span(int from, int fromMinute, int until, int untilMinute) {
        return new BusinessSpan(LocalTime.of(from, fromMinute), LocalTime.of(until, untilMinute));
    }

    private static Map<String, String> form(String rule, int version, String... times) {
        Map<String, String> form = new HashMap<>(Map.of("rule", rule, "token", UUID.randomUUID().toString(), "version",
                String.valueOf(version)));
        for (int time = 0; time < times.length; time++)
            form.put("spans[" + time / 2 + "]." + (time % 2 == 0 ? "from" : "until"), times[time]);
        return form;
    }
}
