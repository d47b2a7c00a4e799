package org.qiantai.notification.controller;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.user;

import java.util.List;
import java.util.Map;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.IntStream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.qiantai.notification.NoticeRecipients;
import org.qiantai.notification.Notice;
import org.qiantai.notification.NoticeKind;
import org.qiantai.notification.Notifications;
import org.qiantai.platform.error.Message;
import org.qiantai.platform.security.Role;
import org.qiantai.staff.People;
import org.qiantai.staff.People.Person;
import org.qiantai.support.IntegrationTest;
import org.qiantai.support.Pick;
import org.qiantai.support.Web;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.http.MediaType;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.test.web.servlet.assertj.MockMvcTester;
import org.springframework.test.web.servlet.assertj.MvcTestResult;

@IntegrationTest
class InboxPagesTests {
    private static final AtomicInteger COUNTER = new AtomicInteger();

    @Autowired People people;
    @Autowired Notifications notifications;
    @Autowired JdbcClient jdbc;
    @Autowired MockMvcTester mvc;

    private Web web;
    private long site;
    private Person person;

    @BeforeEach
    void hire() {
        web = new Web(mvc);
        site = people.site();
        person = people.person(Role.CENTER_HEAD, null, site);
    }

    @Test
    @DisplayName("A notice is unread in the inbox and counted in the head; opening it leads to its record and marks it read")
    void opens() {
        assertThat(count(person)).doesNotContain("data-count");
        told(1);
        assertThat(web.get(person.username(), "/inbox")).hasStatusOk().bodyText()
                .contains("data-state=\"UNREAD\"", "已经有一个叫“第1件”的机器人。", "时限", "data-action=\"read-all\"");
        assertThat(count(person)).contains("data-count=\"1\"", "您有 1 条未读消息", "条未读");
        assertThat(web.post(person.username(), "/inbox/opening", Map.of("notice", id(0)))).isEqualTo("/approvals?n=1");
        assertThat(web.get(person.username(), "/inbox")).bodyText().contains("data-state=\"READ\"")
                .doesNotContain("data-state=\"UNREAD\"", "data-action=\"read-all\"");
        assertThat(count(person)).doesNotContain("data-count");
        assertThat(web.post(person.username(), "/inbox/opening", Map.of("notice", id(0)))).isEqualTo("/approvals?n=1");
    }

    @Test
    @DisplayName("In English the same notice is read in English")
    void english() {
        told(1);
        assertThat(mvc.get().uri("/inbox").with(user(person.username()))
                .cookie(new jakarta.servlet.http.Cookie("qiantai-language", "en"))).bodyText()
                .contains("There is a robot called “第1件” already.", "Mark all read");
    }

    @Test
    @DisplayName("The unread come first and pages follow one another without a gap or a twin; counting stops at 99")
    void pages() {
        told(60);
        for (int i = 0; i < 10; i++)
            web.post(person.username(), "/inbox/reading", Map.of("notice", id(i)));
        List<String> seen = new java.util.ArrayList<>();
        String next = "/inbox";
        while (next != null) {
            String page = Web.text(web.get(person.username(), next));
            java.util.regex.Pattern.compile("data-state=\"(\\w+)\"[^>]*>[\\s\\S]*?name=\"notice\" value=\"(\\d+)\"")
                    .matcher(page).results().forEach(found -> seen.add(found.group(1) + found.group(2)));
            var link = java.util.regex.Pattern.compile("href=\"(/inbox\\?after=[^\"]+)\"").matcher(page);
            next = link.find() ? link.group(1) : null;
        }
        assertThat(seen).hasSize(60).doesNotHaveDuplicates();
        assertThat(seen.subList(0, 50)).allMatch(one -> one.startsWith("UNREAD"));
        assertThat(seen.subList(50, 60)).allMatch(one -> one.startsWith("READ"));
        told(50);
        assertThat(count(person)).contains("99+");
    }

    @Test
    @DisplayName("All are marked read that were there when the page was made, and none that came later")
    void readAll() {
        told(2);
        String page = Web.text(web.get(person.username(), "/inbox"));
        String until = Pick.field("until", page);
        told(1);
        assertThat(web.post(person.username(), "/inbox/readings", Map.of("until", until)))
                .isEqualTo("/inbox?done=inbox.allRead");
        assertThat(count(person)).contains("data-count=\"1\"");
    }

    @Test
    @DisplayName("Nobody opens, reads or counts what is in another's inbox, of this site or of another")
    void anothers() {
        told(1);
        String notice = id(0);
        for (Person other : List.of(people.person(Role.CENTER_HEAD, null, site),
                people.person(Role.CENTER_HEAD, null, people.site()))) {
            assertThat(web.visit(other.username(), "POST", "/inbox/opening", Map.of("notice", notice))).hasStatus(404);
            assertThat(web.visit(other.username(), "POST", "/inbox/reading", Map.of("notice", notice))).hasStatus(404);
            assertThat(web.get(other.username(), "/inbox")).hasStatusOk().bodyText().contains("data-testid=\"empty\"")
                    .doesNotContain("第1件");
        }
        Person left = people.person(Role.CENTER_HEAD, null, people.site());
        people.sql("INSERT INTO inbox_entry SELECT id, ?, site_id, at FROM notice WHERE id = ?", left.id(),
                Long.valueOf(notice));
        assertThat(web.get(left.username(), "/inbox")).hasStatusOk().bodyText().doesNotContain("第1件");
        assertThat(count(left)).as("of a site one has left").doesNotContain("data-count");
        assertThat(web.visit(left.username(), "POST", "/inbox/opening", Map.of("notice", notice))).hasStatus(404);
    }

    @Test
    @DisplayName("PostgreSQL tells every node whose inbox has changed, and a browser that listens hears it at once")
    void pushed() {
        MvcTestResult stream = mvc.get().uri("/events").accept(MediaType.TEXT_EVENT_STREAM)
                .with(user(person.username())).asyncExchange();
        assertThat(stream.getResponse().getContentType()).startsWith("text/event-stream");
        told(1);
        await().untilAsserted(() -> assertThat(stream.getResponse().getContentAsString())
                .contains("event:inbox", "data:" + person.id()));
        assertThat(web.get(person.username(), "/events")).hasStatus(204);
    }

    private void told(int several) {
        int before = unread();
        IntStream.rangeClosed(1, several).forEach(number -> people.write(() -> {
            notifications.send(new Notice("inbox:" + COUNTER.incrementAndGet(), site, NoticeKind.DEADLINE,
                    Message.of("webhook.refused.name", "第" + number + "件"), null, "/approvals?n=" + number,
                    NoticeRecipients.ofUsers(person.id())));
            return true;
        }));
        await().untilAsserted(() -> assertThat(unread()).isEqualTo(before + several));
    }

    private int unread() {
        return people.write(() -> jdbc.sql("SELECT count(*) FROM inbox_entry WHERE user_id = ? AND read_at IS NULL")
                .param(person.id()).query(Integer.class).single());
    }

    private String id(int index) {
        return people.write(() -> jdbc
                .sql("SELECT notice_id::text FROM inbox_entry WHERE user_id = ? ORDER BY notice_id OFFSET ? LIMIT 1")
                .param(person.id()).param(index).query(String.class).single());
    }

    private String count(Person of) { return Web.text(web.get(of.username(), "/inbox/count")); }
}
