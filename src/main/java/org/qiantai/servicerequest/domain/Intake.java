package org.qiantai.servicerequest.domain;

import jakarta.persistence.Column;
import jakarta.persistence.Embeddable;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import java.time.Instant;
import java.util.UUID;

/**
 * How the matter came in; never changed afterwards.
 *
 * @param formToken of the form that logged it: a form sent twice makes one request
 * @param receivedAt when it was said; earlier than {@code loggedAt} for a late entry
 * @param loggedBy the id of the user who wrote it down
 */
@Embeddable
public record Intake(
        @Column(name = "form_token", updatable = false) UUID formToken,
        @Enumerated(EnumType.STRING) @Column(name = "channel", updatable = false) Channel channel,
        @Column(name = "received_at", updatable = false) Instant receivedAt,
        @Column(name = "logged_at", updatable = false) Instant loggedAt,
        @Column(name = "logged_by", updatable = false) Long loggedBy) {}
