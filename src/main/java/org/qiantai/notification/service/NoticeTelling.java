package org.qiantai.notification.service;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.qiantai.notification.Audience;
import org.qiantai.notification.Notice;
import org.qiantai.notification.repository.Deliveries;
import org.qiantai.notification.repository.InboxEntries;
import org.qiantai.notification.repository.NoticeSettings;
import org.qiantai.notification.repository.NoticeSettings.Setting;
import org.qiantai.notification.repository.Notices;
import org.qiantai.notification.repository.Notices.Written;
import org.qiantai.notification.repository.Webhooks;
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
class NoticeTelling {
    private final Notices notices;
    private final InboxEntries inbox;
    private final Deliveries deliveries;
    private final NoticeSettings settings;
    private final Webhooks webhooks;
    private final Recipients recipients;
    private final MailChannel mail;

    NoticeTelling(Notices notices, InboxEntries inbox, Deliveries deliveries, NoticeSettings settings,
            Webhooks webhooks, Recipients recipients, MailChannel mail) {
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
        Audience audience = notice.audience();
        Map<Long, Recipient> once = new LinkedHashMap<>();
        recipients.among(audience.users(), notice.siteId()).forEach(one -> once.put(one.userId(), one));
        recipients.holding(audience.roles(), notice.siteId(), audience.department())
                .forEach(one -> once.putIfAbsent(one.userId(), one));
        return List.copyOf(once.values());
    }
}
