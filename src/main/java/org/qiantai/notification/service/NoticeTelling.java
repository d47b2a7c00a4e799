package org.qiantai.notification.service;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.qiantai.notification.Audience;
import org.qiantai.notification.Notice;
import org.qiantai.notification.repository.InboxEntries;
import org.qiantai.notification.repository.Notices;
import org.qiantai.staff.Recipient;
import org.qiantai.staff.Recipients;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Finds whom a notice is for and puts it into their inboxes. Done twice, it does nothing more. */
@Service
class NoticeTelling {
    private final Notices notices;
    private final InboxEntries inbox;
    private final Recipients recipients;

    NoticeTelling(Notices notices, InboxEntries inbox, Recipients recipients) {
        this.notices = notices;
        this.inbox = inbox;
        this.recipients = recipients;
    }

    @Transactional
    public void tell(long noticeId) {
        notices.find(noticeId).ifPresent(written -> inbox.insert(written,
                audienceOf(written.notice()).stream().map(Recipient::userId).toList()));
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
