package org.qiantai.servicerequest.domain;

import org.jspecify.annotations.Nullable;

/** Who called, as they said their name and number. */
public record Caller(@Nullable Long occupantId, String name, @Nullable String phone) {}
