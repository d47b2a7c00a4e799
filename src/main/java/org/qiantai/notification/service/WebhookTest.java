package org.qiantai.notification.service;

import java.time.Clock;
import java.time.Instant;
import java.util.Locale;
import java.util.Objects;
import org.qiantai.notification.domain.Webhook;
import org.qiantai.notification.repository.WebhookRepository;
import org.qiantai.notification.service.channel.OutgoingMessage;
import org.qiantai.notification.service.channel.WebhookChannel;
import org.qiantai.notification.service.channel.UndeliveredException;
import org.qiantai.platform.error.InvalidInputException;
import org.qiantai.platform.error.Message;
import org.qiantai.platform.error.NotFoundException;
import org.qiantai.platform.security.Actor;
import org.qiantai.platform.site.SiteRef;
import org.springframework.context.MessageSource;
import org.springframework.stereotype.Service;
import org.springframework.transaction.support.TransactionOperations;

/** Speaks to a webhook at once, so that whoever set it up sees whether it hears. */
@Service
public class WebhookTest {
    private final WebhookRepository webhooks;
    private final WebhookChannel channel;
    private final NoticeMessages writing;
    private final MessageSource messages;
    private final TransactionOperations transaction;
    private final Clock clock;

    WebhookTest(WebhookRepository webhooks, WebhookChannel channel, NoticeMessages writing, MessageSource messages,
            TransactionOperations transaction, Clock clock) {
        this.webhooks = webhooks;
        this.channel = channel;
        this.writing = writing;
        this.messages = messages;
        this.transaction = transaction;
        this.clock = clock;
    }

    /**
     * @throws NotFoundException when the site has no such webhook
     * @throws InvalidInputException with what the webhook said when it did not take the message
     */
    public void speak(SiteRef site, long id, Actor actor) {
        Webhook webhook = Objects.requireNonNull(transaction.execute(_ -> webhooks
                .findByIdAndSiteId(id, site.id()).orElseThrow(() -> new NotFoundException("webhook"))));
        Locale language = Locale.forLanguageTag(webhook.facts().language());
        Instant now = clock.instant();
        OutgoingMessage message = new OutgoingMessage("test:" + id + ":" + now.toEpochMilli(), "TEST",
                site.name(), messages.getMessage("webhook.test.title", null, language),
                messages.getMessage("webhook.test.text", new Object[]{actor.name()}, language), writing.link("/"), now,
                language);
        try {
            channel.send(webhook.facts().format(), webhook.target(), message, now);
        } catch (UndeliveredException refused) {
            throw new InvalidInputException(null,
                    Message.of("webhook.refused.test", webhook.facts().name(), String.valueOf(refused.getMessage())));
        }
    }
}
