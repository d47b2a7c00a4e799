package org.qiantai.notification.service;

import java.util.List;
import java.util.UUID;
import java.util.concurrent.atomic.AtomicInteger;
import org.jspecify.annotations.Nullable;
import org.qiantai.notification.NoticeRecipients;
import org.qiantai.notification.Notice;
import org.qiantai.notification.NoticeKind;
import org.qiantai.notification.Notifications;
import org.qiantai.platform.error.Message;
import org.qiantai.staff.People;
import org.qiantai.staff.People.Person;
import org.springframework.jdbc.core.simple.JdbcClient;

/** A site whose people are told things. */
record Scene(People people, Notifications notifications, JdbcClient jdbc, long site) {
    private static final AtomicInteger COUNTER = new AtomicInteger();

    /** A key no other test has. */
    static String key() { return "scene:" + COUNTER.incrementAndGet(); }

    void send(String key, NoticeKind kind, NoticeRecipients audience) {
        people.write(() -> {
            notifications.send(new Notice(key, site, kind, Message.of("webhook.refused.name", key), null,
                    "/requests/" + key.replace(':', '-'), audience));
            return true;
        });
    }

    long id(String key) {
        return people.write(() -> jdbc.sql("SELECT id FROM notice WHERE site_id = ? AND key = ?").param(site).param(key)
                .query(Long.class).single());
    }

    /** Whose inboxes it is in, one line each. */
    List<Long> told(String key) { return people.write(() -> jdbc.sql("""
            SELECT e.user_id FROM inbox_entry e JOIN notice n ON n.id = e.notice_id
            WHERE n.site_id = ? AND n.key = ?""").param(site).param(key).query(Long.class).list()); }

    /** Its deliveries as {@code mail:<user>:<status>:<attempts>} and {@code webhook:<webhook>:…}. */
    List<String> deliveries(String key) { return people.write(() -> jdbc.sql("""
            SELECT coalesce('mail:' || d.user_id, 'webhook:' || d.webhook_id) || ':' || d.status || ':' || d.attempts
            FROM notice_delivery d JOIN notice n ON n.id = d.notice_id WHERE n.site_id = ? AND n.key = ?
            ORDER BY 1""").param(site).param(key).query(String.class).list()); }

    long webhook(String url, String format, @Nullable String department, String... kinds) {
        return people.write(() -> jdbc
                .sql("""
                        INSERT INTO webhook (site_id, name, department_code, format, url, kinds, language, changed_at, changed_by)
                        VALUES (?, ?, ?, ?, ?, ?, 'zh-CN', now(), '-') RETURNING id""")
                .param(site)
                .param(UUID.randomUUID().toString()).param(department).param(format).param(url).param(kinds)
                .query(Long.class).single());
    }

    Person mailed(Person person) {
        people.sql("UPDATE app_user SET email = ? WHERE id = ?", address(person), person.id());
        return person;
    }

    static String address(Person person) { return person.username() + "@example.com"; }
}
