package org.qiantai.notification.service;

import org.jspecify.annotations.Nullable;
import org.qiantai.notification.domain.Webhook.Target;
import org.qiantai.notification.domain.WebhookFormat;
import org.qiantai.notification.repository.DeliveryRepository.Picked;
import org.qiantai.notification.service.channel.OutgoingMessage;

/** A picked delivery with all that its way out needs, so that no connection is held while it is sent. */
sealed interface DeliveryAttempt {
    Picked picked();

    /** An e-mail. */
    record Mail(Picked picked, String address, OutgoingMessage message) implements DeliveryAttempt {}

    /** A word to a webhook. */
    record ToWebhook(Picked picked, WebhookFormat format, Target target,
            OutgoingMessage message) implements DeliveryAttempt {}

    /** Nothing any more: whoever was to have it left, said no, or was switched off. */
    record Nobody(Picked picked) implements DeliveryAttempt {}

    static DeliveryAttempt mail(Picked picked, @Nullable String address, OutgoingMessage message) {
        return address == null || address.isBlank() ? new Nobody(picked) : new Mail(picked, address, message);
    }
}
