package org.qiantai.incident.service;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;
import org.qiantai.incident.domain.IncidentKind;
import org.qiantai.incident.domain.IncidentStatus;

/** What the list of known outages is narrowed to; {@code from} and {@code to} are local days of its beginning. */
public record IncidentFilter(@Nullable IncidentStatus status, @Nullable IncidentKind kind, @Nullable LocalDate from,
        @Nullable LocalDate to) {

    public static IncidentFilter none() { return new IncidentFilter(null, null, null, null); }
}
