package org.qiantai.calendar.domain;

import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * Who changes something, and when.
 *
 * @param formToken of the form that asked for it, so that sent again it changes nothing; null for an import, whose own row
 *     knows that it is done
 */
public record Change(String by, Instant at, @Nullable UUID formToken) {}
