package org.qiantai.notification.service;

import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.qiantai.notification.domain.Webhook;
import org.qiantai.notification.repository.DeliveryRepository.Picked;
import org.qiantai.notification.repository.NotificationPreferenceRepository;
import org.qiantai.notification.repository.NotificationPreferenceRepository.Setting;
import org.qiantai.notification.repository.NoticeRepository;
import org.qiantai.notification.repository.NoticeRepository.Written;
import org.qiantai.notification.repository.WebhookRepository;
import org.qiantai.staff.Recipients;
import org.springframework.stereotype.Component;

import java.util.Locale;

/** Reads what a picked delivery says and to whom, as things are now: a wish changed since the telling counts. */
@Component
class DeliveryAttemptQuery {
    private final NoticeRepository notices;
    private final NotificationPreferenceRepository settings;
    private final WebhookRepository webhooks;
    private final Recipients recipients;
    private final NoticeMessages writing;

    DeliveryAttemptQuery(NoticeRepository notices, NotificationPreferenceRepository settings,
            WebhookRepository webhooks, Recipients recipients,
            NoticeMessages writing) {
        this.notices = notices;
        this.settings = settings;
        this.webhooks = webhooks;
        this.recipients = recipients;
        this.writing = writing;
    }

    DeliveryAttempt of(Picked picked) {
        Optional<Written> written = notices.find(picked.noticeId());
        return written.map(one -> of(picked, one)).orElseGet(() -> new DeliveryAttempt.Nobody(picked));
    }

    private DeliveryAttempt of(Picked picked, Written written) {
        Long user = picked.userId();
        if (user != null) return mail(picked, written, user);
        Long webhookId = picked.webhookId();
        return Optional.ofNullable(webhookId).flatMap(webhooks::findById).filter(Webhook::isActive)
                .<DeliveryAttempt>map(
                        webhook -> new DeliveryAttempt.ToWebhook(picked, webhook.facts().format(), webhook.target(),
                                writing.of(written, Locale.forLanguageTag(webhook.facts().language()))))
                .orElseGet(() -> new DeliveryAttempt.Nobody(picked));
    }

    private DeliveryAttempt mail(Picked picked, Written written, long user) {
        Setting setting = settings.of(List.of(user)).getOrDefault(user, Setting.DEFAULT);
        if (!setting.mails(written.notice().kind())) return new DeliveryAttempt.Nobody(picked);
        return recipients.among(Set.of(user), written.notice().siteId()).stream().findFirst()
                .map(one -> DeliveryAttempt.mail(picked, one.email(), writing.of(written, setting.language())))
                .orElseGet(() -> new DeliveryAttempt.Nobody(picked));
    }
}
