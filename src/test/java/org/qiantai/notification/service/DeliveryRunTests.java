package org.qiantai.notification.service;

import static org.assertj.core.api.Assertions.assertThat;

import com.icegreen.greenmail.util.GreenMail;
import com.icegreen.greenmail.util.ServerSetupTest;
import jakarta.mail.internet.MimeMessage;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Arrays;
import java.util.List;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.qiantai.notification.NoticeRecipients;
import org.qiantai.notification.NoticeKind;
import org.qiantai.notification.Notifications;
import org.qiantai.notification.repository.DeliveryRepository;
import org.qiantai.notification.repository.InboxEntryRepository;
import org.qiantai.notification.repository.NotificationPreferenceRepository;
import org.qiantai.notification.repository.NoticeRepository;
import org.qiantai.notification.repository.WebhookRepository;
import org.qiantai.notification.service.channel.MailChannel;
import org.qiantai.notification.service.channel.WebhookAddress;
import org.qiantai.notification.service.channel.WebhookChannel;
import org.qiantai.notification.service.channel.WebhookServer;
import org.qiantai.platform.security.Role;
import org.qiantai.platform.site.SiteDirectory;
import org.qiantai.platform.web.Sentences;
import org.qiantai.staff.MovedClock;
import org.qiantai.staff.People;
import org.qiantai.staff.People.Person;
import org.qiantai.staff.Recipients;
import org.qiantai.support.IntegrationTest;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.MessageSource;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.mail.javamail.JavaMailSenderImpl;
import org.springframework.transaction.support.TransactionTemplate;
import tools.jackson.databind.json.JsonMapper;

/** Against a real mail server and a real webhook, by a clock that goes when the test says so. */
@IntegrationTest
class DeliveryRunTests {
    private static final NotificationProperties PROPERTIES = new NotificationProperties("https://desk.example.com/",
            true, List.of(Duration.ofMinutes(1), Duration.ofMinutes(5)), true, Duration.ofSeconds(5),
            Duration.ofDays(400));

    @Autowired People people;
    @Autowired Notifications notifications;
    @Autowired NoticeRepository notices;
    @Autowired InboxEntryRepository inbox;
    @Autowired DeliveryRepository deliveries;
    @Autowired NotificationPreferenceRepository settings;
    @Autowired WebhookRepository webhooks;
    @Autowired Recipients recipients;
    @Autowired Sentences sentences;
    @Autowired SiteDirectory sites;
    @Autowired MessageSource messages;
    @Autowired TransactionTemplate transaction;
    @Autowired JsonMapper json;
    @Autowired JdbcClient jdbc;
    @Autowired Clock real;

    private final GreenMail mailServer = new GreenMail(ServerSetupTest.SMTP.dynamicPort());
    private final WebhookServer server = new WebhookServer();
    private final String key = Scene.key();
    private Scene scene;
    private MovedClock clock;
    private DeliveryRun node;
    private NoticeDispatch telling;
    private MailChannel mail;

    @BeforeEach
    void open() {
        mailServer.start();
        JavaMailSenderImpl sender = new JavaMailSenderImpl();
        sender.setHost("127.0.0.1");
        sender.setPort(mailServer.getSmtp().getPort());
        mail = new MailChannel(sender, "desk@example.com", messages);
        clock = new MovedClock(real.instant().plus(Duration.ofHours(1)));
        scene = new Scene(people, notifications, jdbc, people.site());
        telling = new NoticeDispatch(notices, inbox, deliveries, settings, webhooks, recipients, mail);
        node = node();
    }

    @AfterEach
    void close() {
        mailServer.stop();
        server.close();
    }

    private DeliveryRun node() {
        NoticeMessages writing = new NoticeMessages(sentences, sites, PROPERTIES);
        return new DeliveryRun(deliveries, new DeliveryAttemptQuery(notices, settings, webhooks, recipients, writing),
                mail,
                new WebhookChannel(new WebhookAddress(true), PROPERTIES.timeout(), json, messages), transaction, clock,
                PROPERTIES);
    }

    @Test
    @DisplayName("A notice arrives once by e-mail, in the reader's language, with a link; told twice it is mailed once")
    void mailed() throws Exception {
        Person chinese = scene.mailed(people.person(Role.DIRECTOR, null, scene.site()));
        Person english = scene.mailed(people.person(Role.DIRECTOR, null, scene.site()));
        people.sql("INSERT INTO notice_setting VALUES (?, 'en', '{}', now())", english.id());
        people.person(Role.DIRECTOR, null, scene.site()); // without an address
        tell(key, NoticeKind.DEADLINE, NoticeRecipients.ofRoles(Role.DIRECTOR));
        tell(key, NoticeKind.DEADLINE, NoticeRecipients.ofRoles(Role.DIRECTOR));
        node.sendDue();
        node.sendDue();

        String site = sites.byId(scene.site()).name();
        assertThat(received(chinese)).singleElement().satisfies(message -> {
            assertThat(message.getSubject()).isEqualTo("[" + site + "] 已经有一个叫“" + key + "”的机器人。");
            assertThat(message.getFrom()[0]).hasToString("desk@example.com");
            assertThat(message.getContent().toString()).contains("已经有一个叫“" + key,
                    "https://desk.example.com/requests/" + key.replace(':', '-'), "您收到这封邮件");
        });
        assertThat(received(english)).singleElement().satisfies(message -> assertThat(message.getSubject())
                .isEqualTo("[" + site + "] There is a robot called “" + key + "” already."));
        assertThat(scene.deliveries(key)).containsExactlyInAnyOrder("mail:" + chinese.id() + ":SENT:1",
                "mail:" + english.id() + ":SENT:1");
    }

    @Test
    @DisplayName("Who wants a kind not by e-mail gets none, also when that was said after the telling; reminders by default")
    void wishes() {
        Person refuses = scene.mailed(people.person(Role.DIRECTOR, null, scene.site()));
        people.sql("INSERT INTO notice_setting VALUES (?, 'en', '{DEADLINE}', now())", refuses.id());
        Person later = scene.mailed(people.person(Role.DIRECTOR, null, scene.site()));
        tell(key, NoticeKind.DEADLINE, NoticeRecipients.ofRoles(Role.DIRECTOR));
        assertThat(scene.deliveries(key)).containsExactly("mail:" + later.id() + ":PENDING:0");
        people.sql("INSERT INTO notice_setting VALUES (?, 'en', '{DEADLINE}', now())", later.id());
        node.sendDue();
        assertThat(scene.deliveries(key)).containsExactly("mail:" + later.id() + ":DROPPED:1");

        String reminder = Scene.key();
        Person desk = scene.mailed(people.person(Role.RECEPTIONIST, "FRONT_DESK", scene.site()));
        tell(reminder, NoticeKind.CHASE, NoticeRecipients.ofUsers(desk.id()));
        assertThat(scene.told(reminder)).containsExactly(desk.id());
        assertThat(scene.deliveries(reminder)).isEmpty();
        assertThat(Arrays.asList(mailServer.getReceivedMessages())).isEmpty();
    }

    @Test
    @DisplayName("Refused, it is tried again after each wait and no sooner; then it is a dead letter, sent again on request")
    void backOffAndDeadLetter() {
        long webhook = scene.webhook(server.url("/a"), "WECOM", null, "EMERGENCY");
        server.answers(200, "{\"errcode\":45009,\"errmsg\":\"freq out of limit\"}");
        tell(key, NoticeKind.EMERGENCY, NoticeRecipients.ofRoles(Role.DIRECTOR));
        node.sendDue();
        assertThat(scene.deliveries(key)).containsExactly("webhook:" + webhook + ":PENDING:1");
        passing(Duration.ofSeconds(59), webhook, "PENDING:1");
        passing(Duration.ofSeconds(1), webhook, "PENDING:2");
        passing(Duration.ofMinutes(4), webhook, "PENDING:2");
        passing(Duration.ofMinutes(1), webhook, "DEAD:3");
        passing(Duration.ofDays(3), webhook, "DEAD:3");
        assertThat(server.heard("/a")).hasSize(3);
        assertThat(jdbc(() -> jdbc.sql("SELECT error FROM notice_delivery WHERE webhook_id = ?").param(webhook)
                .query(String.class).single())).isEqualTo("errcode 45009: freq out of limit");

        server.answers(200, "{\"errcode\":0}");
        people.sql("UPDATE notice_delivery SET status = 'PENDING', attempts = 0, due_at = ? WHERE webhook_id = ?",
                java.sql.Timestamp.from(clock.instant()), webhook);
        passing(Duration.ZERO, webhook, "SENT:1");
        assertThat(server.heard("/a")).hasSize(4);
    }

    @Test
    @DisplayName("Two nodes at once send each message once")
    void twoNodes() {
        List<Long> all = Stream.generate(() -> scene.webhook(server.url("/many"), "JSON", null, "EMERGENCY")).limit(30)
                .toList();
        tell(key, NoticeKind.EMERGENCY, NoticeRecipients.ofRoles(Role.DIRECTOR));
        assertThat(scene.deliveries(key)).hasSameSizeAs(all);
        DeliveryRun other = node();
        try (ExecutorService both = Executors.newVirtualThreadPerTaskExecutor()) {
            both.submit(node::sendDue);
            both.submit(other::sendDue);
        }
        assertThat(scene.deliveries(key)).allMatch(one -> one.endsWith(":SENT:1"));
        assertThat(server.heard("/many")).hasSameSizeAs(all);
    }

    @Test
    @DisplayName("What a node picked before it died is nobody's until the lease ends, then another node sends it")
    void afterCrash() {
        long webhook = scene.webhook(server.url("/crash"), "JSON", null, "EMERGENCY");
        tell(key, NoticeKind.EMERGENCY, NoticeRecipients.ofRoles(Role.DIRECTOR));
        Instant now = clock.instant();
        jdbc(() -> deliveries.pick(1_000, now, now.plus(Duration.ofMinutes(5))));
        passing(Duration.ofMinutes(4), webhook, "PENDING:1");
        assertThat(server.heard("/crash")).isEmpty();
        passing(Duration.ofMinutes(1), webhook, "SENT:2");
        assertThat(server.heard("/crash")).hasSize(1);
    }

    @Test
    @DisplayName("What was typed cannot begin a header of its own")
    void noHeaderInjection() throws Exception {
        Person person = scene.mailed(people.person(Role.DIRECTOR, null, scene.site()));
        String odd = key + "\r\nBcc: evil@example.com";
        scene.send(odd, NoticeKind.DEADLINE, NoticeRecipients.ofUsers(person.id()));
        tell(odd);
        node.sendDue();
        assertThat(received(person)).singleElement().satisfies(message -> {
            assertThat(message.getHeader("Bcc")).isNull();
            assertThat(message.getSubject()).contains(key + " Bcc: evil");
        });
    }

    private void passing(Duration time, long webhook, String expected) {
        clock.pass(time);
        node.sendDue();
        assertThat(scene.deliveries(key)).containsExactly("webhook:" + webhook + ":" + expected);
    }

    private void tell(String which, NoticeKind kind, NoticeRecipients audience) {
        scene.send(which, kind, audience);
        tell(which);
    }

    private void tell(String which) {
        long id = scene.id(which);
        people.write(() -> {
            telling.tell(id);
            return true;
        });
    }

    private <T> T jdbc(java.util.function.Supplier<T> work) { return people.write(work); }

    private List<MimeMessage> received(Person person) {
        return Arrays.stream(mailServer.getReceivedMessages()).filter(message -> {
            try {
                return message.getAllRecipients()[0].toString().equals(Scene.address(person));
            } catch (jakarta.mail.MessagingException e) {
                throw new IllegalStateException(e);
            }
        }).toList();
    }
}
