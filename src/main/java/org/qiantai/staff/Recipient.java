package org.qiantai.staff;

import org.jspecify.annotations.Nullable;

/** Somebody who can be told something. */
public record Recipient(long userId, String name, @Nullable String email) {}
