package org.qiantai.notification.service;

import java.time.Clock;
import org.qiantai.notification.Notice;
import org.qiantai.notification.Notifications;
import org.qiantai.notification.repository.NoticeRepository;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/** Writes a notice down with the change it tells of, and nothing more: the rest waits for the commit. */
@Service
class NoticeService implements Notifications {
    private final NoticeRepository notices;
    private final ApplicationEventPublisher events;
    private final Clock clock;

    NoticeService(NoticeRepository notices, ApplicationEventPublisher events, Clock clock) {
        this.notices = notices;
        this.events = events;
        this.clock = clock;
    }

    @Override
    @Transactional(propagation = Propagation.MANDATORY)
    public void send(Notice notice) {
        notices.insert(notice, clock.instant())
                .ifPresent(id -> events.publishEvent(new NoticeWritten(id, notice.siteId())));
    }
}
