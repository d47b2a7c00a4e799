package org.qiantai.deadline.domain;

import org.jspecify.annotations.Nullable;
import org.qiantai.calendar.Limit;

/**
 * The limits of a standard; a null one does not exist.
 *
 * @param respond to be on site, or to give the first answer
 * @param target tighter than {@code finish}: amber once it has passed
 * @param cap where a date is agreed instead: the latest that needs no approval
 */
public record Limits(@Nullable Limit respond, @Nullable Limit target, @Nullable Limit finish, @Nullable Limit cap) {}
