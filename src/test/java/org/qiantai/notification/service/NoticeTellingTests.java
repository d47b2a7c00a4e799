package org.qiantai.notification.service;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.util.List;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.qiantai.notification.Audience;
import org.qiantai.notification.Notice;
import org.qiantai.notification.NoticeKind;
import org.qiantai.notification.Notifications;
import org.qiantai.platform.error.Message;
import org.qiantai.platform.security.Role;
import org.qiantai.staff.People;
import org.qiantai.staff.People.Person;
import org.qiantai.support.IntegrationTest;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.annotation.Import;
import org.springframework.jdbc.core.simple.JdbcClient;

@IntegrationTest
@Import(People.class)
class NoticeTellingTests {
    private static final AtomicInteger COUNTER = new AtomicInteger();

    @Autowired People people;
    @Autowired Notifications notifications;
    @Autowired JdbcClient jdbc;

    private long site;
    private final String key = "test:" + COUNTER.incrementAndGet();

    @BeforeEach
    void open() { site = people.site(); }

    @Test
    @DisplayName("After the commit everybody in the audience has it once, and the registry has nothing left to tell")
    void toldAfterCommit() {
        Person head = people.person(Role.CENTER_HEAD, null, site);
        Person both = people.person(List.of(Role.CENTER_HEAD, Role.DIRECTOR), null, site);
        Person other = people.person(Role.CENTER_HEAD, null, people.site());
        send(Audience.ofRoles(Role.CENTER_HEAD, Role.DIRECTOR).and(both.id(), other.id()));

        await().untilAsserted(() -> assertThat(told()).containsExactlyInAnyOrder(head.id(), both.id()));
        await().untilAsserted(() -> assertThat(jdbc.sql("SELECT count(*) FROM event_publication WHERE event_type = ?")
                .param(NoticeWritten.class.getName()).query(Integer.class).single()).isZero());
    }

    private void send(Audience audience) {
        people.write(() -> {
            notifications.send(new Notice(key, site, NoticeKind.DEADLINE, Message.of("app.name"), null, "/", audience));
            return true;
        });
    }

    private List<Long> told() { return people.write(() -> jdbc.sql("""
            SELECT e.user_id FROM inbox_entry e JOIN notice n ON n.id = e.notice_id
            WHERE n.key = ? AND n.site_id = ?""").param(key).param(site).query(Long.class).list()); }
}
