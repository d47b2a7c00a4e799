package org.qiantai.estate;

import org.jspecify.annotations.Nullable;

/** A unit as a request needs it; {@code code} is what people say on the phone: {@code 3-2-1801}. */
public record UnitRef(long id, long siteId, String code, String buildingName, @Nullable Integer floor) {}
