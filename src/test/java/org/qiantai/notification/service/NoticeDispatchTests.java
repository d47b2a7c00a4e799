package org.qiantai.notification.service;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.awaitility.Awaitility.await;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.qiantai.notification.NoticeRecipients;
import org.qiantai.notification.Notice;
import org.qiantai.notification.NoticeKind;
import org.qiantai.notification.Notifications;
import org.qiantai.platform.error.Message;
import org.qiantai.platform.security.Role;
import org.qiantai.platform.site.SiteScope;
import org.qiantai.staff.People;
import org.qiantai.staff.People.Person;
import org.qiantai.staff.Recipient;
import org.qiantai.staff.Recipients;
import org.qiantai.support.IntegrationTest;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.IllegalTransactionStateException;

@IntegrationTest
class NoticeDispatchTests {
    @Autowired People people;
    @Autowired Notifications notifications;
    @Autowired NoticeDispatch telling;
    @Autowired Recipients recipients;
    @Autowired JdbcClient jdbc;
    @Autowired Clock clock;

    private Scene scene;
    private final String key = Scene.key();

    @BeforeEach
    void open() { scene = new Scene(people, notifications, jdbc, people.site()); }

    @Test
    @DisplayName("After the commit everybody in the audience has it once, nobody of another site, and nothing is left to tell")
    void toldAfterCommit() {
        Person head = people.person(Role.CENTER_HEAD, null, scene.site());
        Person both = people.person(List.of(Role.CENTER_HEAD, Role.DIRECTOR), null, scene.site());
        Person gone = people.person(Role.DIRECTOR, null, scene.site());
        people.sql("UPDATE app_user SET enabled = false WHERE id = ?", gone.id());
        Person elsewhere = people.person(Role.CENTER_HEAD, null, people.site());
        scene.send(key, NoticeKind.DEADLINE,
                NoticeRecipients.ofRoles(Role.CENTER_HEAD, Role.DIRECTOR).and(both.id(), elsewhere.id(), gone.id()));

        await().untilAsserted(() -> assertThat(scene.told(key)).containsExactlyInAnyOrder(head.id(), both.id()));
        await().untilAsserted(() -> assertThat(jdbc.sql("SELECT count(*) FROM event_publication WHERE event_type = ?")
                .param(NoticeWritten.class.getName()).query(Integer.class).single()).isZero());
    }

    @Test
    @DisplayName("The same key twice is one notice, and the listener run twice tells nobody a second time")
    void once() {
        Person head = people.person(Role.CENTER_HEAD, null, scene.site());
        long webhook = scene.webhook("https://example.com/1", "JSON", null, "DEADLINE");
        scene.send(key, NoticeKind.DEADLINE, NoticeRecipients.ofRoles(Role.CENTER_HEAD));
        scene.send(key, NoticeKind.DEADLINE, NoticeRecipients.ofRoles(Role.CENTER_HEAD));
        for (int run = 0; run < 2; run++)
            tell();
        await().untilAsserted(() -> assertThat(scene.told(key)).containsExactly(head.id()));
        assertThat(scene.deliveries(key)).containsExactly("webhook:" + webhook + ":PENDING:0");
    }

    @Test
    @DisplayName("A change that is rolled back tells nobody; outside a transaction nothing can be told")
    void rolledBack() {
        Notice notice = new Notice(key, scene.site(), NoticeKind.DEADLINE, Message.of("app.name"), null, "/",
                NoticeRecipients.ofRoles(Role.DIRECTOR));
        assertThatThrownBy(() -> people.write(() -> {
            notifications.send(notice);
            throw new IllegalStateException("rolled back");
        })).hasMessage("rolled back");
        assertThat(scene.told(key)).isEmpty();
        assertThatThrownBy(() -> scene.id(key))
                .isInstanceOf(org.springframework.dao.EmptyResultDataAccessException.class);
        assertThatThrownBy(() -> notifications.send(notice)).isInstanceOf(IllegalTransactionStateException.class);
    }

    @Test
    @DisplayName("A department narrows supervisors and technicians; a lent role counts, until it is over")
    void department() {
        Person supervisor = people.person(Role.SUPERVISOR, "ENGINEERING", scene.site());
        Person cleaning = people.person(Role.SUPERVISOR, "CLEANING", scene.site());
        Person deputy = people.person(Role.TECHNICIAN, "SECURITY", scene.site());
        Person late = people.person(Role.TECHNICIAN, "SECURITY", scene.site());
        Person head = people.person(Role.CENTER_HEAD, null, scene.site());
        Instant now = clock.instant();
        people.lend(supervisor, deputy, Role.SUPERVISOR, "ENGINEERING", now.minusSeconds(60), now.plusSeconds(3_600));
        people.lend(supervisor, late, Role.SUPERVISOR, "ENGINEERING", now.minus(Duration.ofDays(2)),
                now.minusSeconds(60));

        assertThat(recipients.holding(Set.of(Role.SUPERVISOR, Role.CENTER_HEAD), scene.site(), "ENGINEERING"))
                .extracting(Recipient::userId).containsExactlyInAnyOrder(supervisor.id(), deputy.id(), head.id());
        assertThat(recipients.holding(Set.of(Role.SUPERVISOR), scene.site(), null)).extracting(Recipient::userId)
                .containsExactlyInAnyOrder(supervisor.id(), cleaning.id(), deputy.id());
    }

    @Test
    @DisplayName("domain.md §2: a department without its supervisor is served by the CS supervisor")
    void standIn() {
        Person cs = people.person(Role.SUPERVISOR, "FRONT_DESK", scene.site());
        assertThat(recipients.holding(Set.of(Role.SUPERVISOR), scene.site(), "GREENING"))
                .extracting(Recipient::userId).containsExactly(cs.id());
        Person own = people.person(Role.SUPERVISOR, "GREENING", scene.site());
        assertThat(recipients.holding(Set.of(Role.SUPERVISOR), scene.site(), "GREENING"))
                .extracting(Recipient::userId).containsExactly(own.id());
    }

    @Test
    @DisplayName("Robots hear what is for roles: the site's all of it, a department's its own, each the kinds it wants")
    void webhooks() {
        long site = scene.webhook("https://example.com/1", "JSON", null, "DEADLINE", "CHASE");
        long engineering = scene.webhook("https://example.com/2", "WECOM", "ENGINEERING", "DEADLINE");
        scene.webhook("https://example.com/3", "WECOM", "CLEANING", "DEADLINE");
        scene.webhook("https://example.com/4", "WECOM", "ENGINEERING", "EMERGENCY");
        Person one = people.person(Role.SUPERVISOR, "ENGINEERING", scene.site());

        scene.send(key, NoticeKind.DEADLINE, NoticeRecipients.ofRoles(Role.SUPERVISOR).of("ENGINEERING"));
        tell();
        assertThat(scene.deliveries(key)).containsExactlyInAnyOrder("webhook:" + site + ":PENDING:0",
                "webhook:" + engineering + ":PENDING:0");

        String personal = Scene.key();
        scene.send(personal, NoticeKind.DEADLINE, NoticeRecipients.ofUsers(one.id()));
        await().untilAsserted(() -> assertThat(scene.told(personal)).containsExactly(one.id()));
        assertThat(scene.deliveries(personal)).isEmpty();
    }

    private void tell() {
        SiteScope.within(List.of(scene.site()), () -> {
            telling.tell(scene.id(key));
            return true;
        });
    }
}
