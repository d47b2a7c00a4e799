package org.qiantai.notification.service;

import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.qiantai.notification.domain.Webhook;
import org.qiantai.notification.repository.Deliveries.Picked;
import org.qiantai.notification.repository.NoticeSettings;
import org.qiantai.notification.repository.NoticeSettings.Setting;
import org.qiantai.notification.repository.Notices;
import org.qiantai.notification.repository.Notices.Written;
import org.qiantai.notification.repository.Webhooks;
import org.qiantai.staff.Recipients;
import org.springframework.stereotype.Component;

import java.util.Locale;

/** Reads what a picked delivery says and to whom, as things are now: a wish changed since the telling counts. */
@Component
class OutgoingReading {
    private final Notices notices;
    private final NoticeSettings settings;
    private final Webhooks webhooks;
    private final Recipients recipients;
    private final MessageWriting writing;

    OutgoingReading(Notices notices, NoticeSettings settings, Webhooks webhooks, Recipients recipients,
            MessageWriting writing) {
        this.notices = notices;
        this.settings = settings;
        this.webhooks = webhooks;
        this.recipients = recipients;
        this.writing = writing;
    }

    Outgoing of(Picked picked) {
        Optional<Written> written = notices.find(picked.noticeId());
        return written.map(one -> of(picked, one)).orElseGet(() -> new Outgoing.Nobody(picked));
    }

    private Outgoing of(Picked picked, Written written) {
        Long user = picked.userId();
        if (user != null) return mail(picked, written, user);
        Long robot = picked.webhookId();
        return Optional.ofNullable(robot).flatMap(webhooks::findById).filter(Webhook::isActive)
                .<Outgoing>map(webhook -> new Outgoing.Robot(picked, webhook.facts().format(), webhook.target(),
                        writing.of(written, Locale.forLanguageTag(webhook.facts().language()))))
                .orElseGet(() -> new Outgoing.Nobody(picked));
    }

    private Outgoing mail(Picked picked, Written written, long user) {
        Setting setting = settings.of(List.of(user)).getOrDefault(user, Setting.DEFAULT);
        if (!setting.mails(written.notice().kind())) return new Outgoing.Nobody(picked);
        return recipients.among(Set.of(user), written.notice().siteId()).stream().findFirst()
                .map(one -> Outgoing.mail(picked, one.email(), writing.of(written, setting.language())))
                .orElseGet(() -> new Outgoing.Nobody(picked));
    }
}
