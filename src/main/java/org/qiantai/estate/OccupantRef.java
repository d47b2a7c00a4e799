package org.qiantai.estate;

import java.util.List;
import org.jspecify.annotations.Nullable;

/** Somebody tied to a unit, with phone numbers in full: for use cases, masked before a page shows them. */
public record OccupantRef(long id, long unitId, String name, OccupantKind kind, List<String> phones,
        @Nullable SpecialCare care, @Nullable String careNote, boolean current) {}
