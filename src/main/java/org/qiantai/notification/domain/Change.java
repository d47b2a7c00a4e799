package org.qiantai.notification.domain;

import java.time.Instant;
import java.util.UUID;

/**
 * Who changes something, and when.
 *
 * @param formToken of the form that asked for it, so that the form sent again changes nothing
 */
public record Change(String by, Instant at, UUID formToken) {}
