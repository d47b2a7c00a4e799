package org.qiantai.notification.service;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.sql.Timestamp;
import java.time.Clock;
import java.time.Duration;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.qiantai.notification.NoticeRecipients;
import org.qiantai.notification.Notice;
import org.qiantai.notification.NoticeKind;
import org.qiantai.notification.Notifications;
import org.qiantai.notification.repository.NoticeRepository;
import org.qiantai.platform.error.Message;
import org.qiantai.platform.security.Role;
import org.qiantai.staff.People;
import org.qiantai.staff.People.Person;
import org.qiantai.support.IntegrationTest;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;

@IntegrationTest
class NoticeScheduleTests {
    @Autowired People people;
    @Autowired Notifications notifications;
    @Autowired NoticeRepository notices;
    @Autowired NoticeSchedule schedule;
    @Autowired JdbcClient jdbc;
    @Autowired Clock clock;

    private final String key = Scene.key();
    private Scene scene;
    private Person head;

    @BeforeEach
    void open() {
        scene = new Scene(people, notifications, jdbc, people.site());
        head = people.person(Role.CENTER_HEAD, null, scene.site());
    }

    @Test
    @DisplayName("What a listener did not finish, here or on a node that died, is told again and then forgotten")
    void toldAgain() {
        long id = people.write(() -> notices.insert(new Notice(key, scene.site(), NoticeKind.DEADLINE,
                Message.of("app.name"), null, "/", NoticeRecipients.ofRoles(Role.CENTER_HEAD)), clock.instant())
                .orElseThrow());
        UUID publication = UUID.randomUUID();
        people.sql("""
                INSERT INTO event_publication (id, listener_id, event_type, serialized_event, publication_date, status,
                    completion_attempts) VALUES (?, 'org.qiantai.notification.told', ?, ?, now() - interval '1 hour',
                    'FAILED', 1)""", publication, NoticeWritten.class.getName(),
                "{\"noticeId\":%d,\"siteId\":%d}".formatted(id, scene.site()));
        assertThat(scene.told(key)).isEmpty();
        schedule.tellAgain();
        await().untilAsserted(() -> assertThat(scene.told(key)).containsExactly(head.id()));
        await().untilAsserted(() -> assertThat(jdbc.sql("SELECT count(*) FROM event_publication WHERE id = ?")
                .param(publication).query(Integer.class).single()).isZero());
    }

    @Test
    @DisplayName("After its time a notice is cleared away, with inboxes and deliveries; younger ones stay")
    void cleared() {
        String young = Scene.key();
        scene.webhook("https://example.com/", "JSON", null, "EMERGENCY");
        for (String each : new String[]{key, young}) {
            scene.send(each, NoticeKind.EMERGENCY, NoticeRecipients.ofRoles(Role.CENTER_HEAD));
            await().untilAsserted(() -> assertThat(scene.told(each)).hasSize(1));
        }
        people.sql("UPDATE notice SET at = ? WHERE key = ? AND site_id = ?",
                Timestamp.from(clock.instant().minus(Duration.ofDays(401))), key, scene.site());
        schedule.clear();
        assertThat(scene.told(key)).isEmpty();
        assertThat(scene.deliveries(key)).isEmpty();
        assertThat(scene.told(young)).hasSize(1);
        assertThat(scene.deliveries(young)).hasSize(1);
    }
}
