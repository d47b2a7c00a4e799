package org.qiantai.notification.service;

import java.time.Clock;
import org.qiantai.notification.repository.NoticeRepository;
import org.qiantai.platform.site.SiteScope;
import org.springframework.modulith.events.FailedEventPublications;
import org.springframework.modulith.events.ResubmissionOptions;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionOperations;

/** What happens by itself. Each node does all of it: the rows decide who gets which. */
@Component
class NoticeSchedule {
    /** As many of a dead node's publications at once as the few threads work off in a minute. */
    private static final int MOST = 500;

    private final DeliveryRun deliveries;
    private final FailedEventPublications failed;
    private final NoticeRepository notices;
    private final TransactionOperations transaction;
    private final Clock clock;
    private final NotificationProperties properties;

    NoticeSchedule(DeliveryRun deliveries, FailedEventPublications failed, NoticeRepository notices,
            TransactionOperations transaction, Clock clock, NotificationProperties properties) {
        this.deliveries = deliveries;
        this.failed = failed;
        this.notices = notices;
        this.transaction = transaction;
        this.clock = clock;
        this.properties = properties;
    }

    @Scheduled(fixedDelay = 2_000, initialDelay = 2_000)
    void send() { if (properties.sending()) deliveries.sendDue(); }

    /** What a listener did not finish, here or on a node that died; each is claimed by one node. */
    @Scheduled(fixedDelay = 60_000, initialDelay = 60_000)
    void tellAgain() { failed.resubmit(ResubmissionOptions.defaults().withBatchSize(MOST).withMaxInFlight(MOST)); }

    @Scheduled(cron = "0 17 4 * * *")
    void clear() {
        SiteScope.asProgram(() -> transaction.executeWithoutResult(
                _ -> notices.clear(clock.instant().minus(properties.keep()))));
    }
}
