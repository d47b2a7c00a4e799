package org.qiantai.notification.service;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.qiantai.notification.NoticeRecipients;
import org.qiantai.notification.Notice;
import org.qiantai.notification.repository.DeliveryRepository;
import org.qiantai.notification.repository.InboxEntryRepository;
import org.qiantai.notification.repository.NotificationPreferenceRepository;
import org.qiantai.notification.repository.NotificationPreferenceRepository.Setting;
import org.qiantai.notification.repository.NoticeRepository;
import org.qiantai.notification.repository.NoticeRepository.Written;
import org.qiantai.notification.repository.WebhookRepository;
import org.qiantai.notification.service.channel.MailChannel;
import org.qiantai.staff.Recipient;
import org.qiantai.staff.Recipients;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * Finds whom a notice is for, puts it into their inboxes, and writes down what is to leave the house. Done twice, it does
 * nothing more: each of these rows has a unique key.
 */
@Service
class NoticeDispatch {
    private final NoticeRepository notices;
    private final InboxEntryRepository inbox;
    private final DeliveryRepository deliveries;
    private final NotificationPreferenceRepository settings;
    private final WebhookRepository webhooks;
    private final Recipients recipients;
    private final MailChannel mail;

    NoticeDispatch(NoticeRepository notices, InboxEntryRepository inbox, DeliveryRepository deliveries,
            NotificationPreferenceRepository settings,
            WebhookRepository webhooks, Recipients recipients, MailChannel mail) {
        this.notices = notices;
        this.inbox = inbox;
        this.deliveries = deliveries;
        this.settings = settings;
        this.webhooks = webhooks;
        this.recipients = recipients;
        this.mail = mail;
    }

    /** In the scope of the notice's site. */
    @Transactional
    public void tell(long noticeId) { notices.find(noticeId).ifPresent(this::tell); }

    private void tell(Written written) {
        Notice notice = written.notice();
        List<Recipient> audience = audienceOf(notice);
        inbox.insert(written, audience.stream().map(Recipient::userId).toList());
        if (mail.isOpen()) deliveries.mailTo(mailed(audience, notice), written);
        if (!notice.audience().roles().isEmpty())
            deliveries.speakTo(webhooks.hearing(notice.siteId(), notice.kind().name(), notice.audience().department()),
                    written);
    }

    private List<Long> mailed(List<Recipient> audience, Notice notice) {
        List<Long> reachable = audience.stream().filter(one -> one.email() != null && !one.email().isBlank())
                .map(Recipient::userId).toList();
        Map<Long, Setting> set = settings.of(reachable);
        return reachable.stream().filter(user -> set.getOrDefault(user, Setting.DEFAULT).mails(notice.kind())).toList();
    }

    private List<Recipient> audienceOf(Notice notice) {
        NoticeRecipients audience = notice.audience();
        Map<Long, Recipient> once = new LinkedHashMap<>();
        recipients.among(audience.users(), notice.siteId()).forEach(one -> once.put(one.userId(), one));
        recipients.holding(audience.roles(), notice.siteId(), audience.department())
                .forEach(one -> once.putIfAbsent(one.userId(), one));
        return List.copyOf(once.values());
    }
}
