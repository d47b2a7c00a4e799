package org.qiantai.calendar;

import java.time.Instant;

/**
 * When a limit ends.
 *
 * @param provisional a day that was looked at lies in a year whose holidays are not known yet, so that it may move
 */
public record Due(Instant at, boolean provisional) {}
