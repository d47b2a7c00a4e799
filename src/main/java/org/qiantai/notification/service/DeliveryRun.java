package org.qiantai.notification.service;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Objects;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import org.jspecify.annotations.Nullable;
import org.qiantai.notification.domain.DeliveryStatus;
import org.qiantai.notification.repository.DeliveryRepository;
import org.qiantai.notification.repository.DeliveryRepository.Picked;
import org.qiantai.notification.service.channel.MailChannel;
import org.qiantai.notification.service.channel.WebhookChannel;
import org.qiantai.notification.service.channel.UndeliveredException;
import org.qiantai.platform.site.SiteScope;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionOperations;

/**
 * Sends what is due, a handful at a time. A delivery is picked and leased in one short transaction, sent without any, and
 * settled in another: no connection waits for a mail server. A node that dies in between leaves the lease to run out, and
 * the message is sent again, perhaps a second time (docs/decisions/0013).
 */
@Component
class DeliveryRun {
    private static final Logger LOG = LoggerFactory.getLogger(DeliveryRun.class);
    private static final int HANDFUL = 10;
    /** Longer than a mail server and a webhook may take. */
    private static final Duration LEASE = Duration.ofMinutes(5);

    private final DeliveryRepository deliveries;
    private final DeliveryAttemptQuery reading;
    private final MailChannel mail;
    private final WebhookChannel webhooks;
    private final TransactionOperations transaction;
    private final Clock clock;
    private final List<Duration> retries;

    DeliveryRun(DeliveryRepository deliveries, DeliveryAttemptQuery reading, MailChannel mail, WebhookChannel webhooks,
            TransactionOperations transaction, Clock clock, NotificationProperties properties) {
        this.deliveries = deliveries;
        this.reading = reading;
        this.mail = mail;
        this.webhooks = webhooks;
        this.transaction = transaction;
        this.clock = clock;
        this.retries = properties.retries();
    }

    /** Until nothing is due; returns when all that was picked is settled. */
    void sendDue() {
        List<DeliveryAttempt> handful = pick();
        while (!handful.isEmpty()) {
            try (ExecutorService threads = Executors.newVirtualThreadPerTaskExecutor()) {
                handful.forEach(one -> threads.submit(() -> send(one)));
            }
            handful = handful.size() < HANDFUL ? List.of() : pick();
        }
    }

    private List<DeliveryAttempt> pick() {
        Instant now = clock.instant();
        return SiteScope.asProgram(() -> Objects.requireNonNull(transaction.execute(
                _ -> deliveries.pick(HANDFUL, now, now.plus(LEASE)).stream().map(reading::of).toList())));
    }

    private void send(DeliveryAttempt outgoing) {
        Picked picked = outgoing.picked();
        // What ends the program whenever it is sent must not do so for ever.
        if (picked.attempts() > retries.size() + 1) {
            settle(picked, DeliveryStatus.DEAD, null, "the program ended while it was sending");
            return;
        }
        try {
            switch (outgoing) {
                case DeliveryAttempt.Mail one -> mail.send(one.address(), one.message());
                case DeliveryAttempt.ToWebhook one ->
                    webhooks.send(one.format(), one.target(), one.message(), clock.instant());
                case DeliveryAttempt.Nobody _ -> {
                    settle(picked, DeliveryStatus.DROPPED, null, null);
                    return;
                }
            }
            settle(picked, DeliveryStatus.SENT, null, null);
        } catch (UndeliveredException refused) {
            fail(picked, String.valueOf(refused.getMessage()));
        } catch (RuntimeException broken) {
            LOG.error("Delivery {} failed", picked.id(), broken);
            fail(picked, broken.getClass().getSimpleName());
        }
    }

    private void fail(Picked picked, String why) {
        if (picked.attempts() > retries.size()) settle(picked, DeliveryStatus.DEAD, null, why);
        else
            settle(picked, DeliveryStatus.PENDING, clock.instant().plus(retries.get(picked.attempts() - 1)), why);
    }

    private void settle(Picked picked, DeliveryStatus status, @Nullable Instant again, @Nullable String why) {
        SiteScope.asProgram(() -> transaction
                .executeWithoutResult(_ -> deliveries.settle(picked, status, again, why)));
    }
}
