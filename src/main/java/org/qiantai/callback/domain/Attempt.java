package org.qiantai.callback.domain;

import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.qiantai.platform.security.Actor;

/**
 * A call that was tried.
 *
 * @param formToken of the form that told it: sent twice it counts once
 */
public record Attempt(UUID formToken, Actor by, Instant at, @Nullable String note) {}
