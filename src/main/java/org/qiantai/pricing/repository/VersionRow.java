package org.qiantai.pricing.repository;

import java.time.Instant;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;
import org.qiantai.pricing.domain.PriceStatus;

/**
 * A version as it is listed.
 *
 * @param validFrom null for a draft, like publishedAt and publishedBy
 * @param version what a form is compared with
 */
public record VersionRow(long id, int number, PriceStatus status, @Nullable LocalDate validFrom,
        @Nullable Instant publishedAt, @Nullable String publishedBy, Instant changedAt, String changedBy, int version,
        int lines) {
    public boolean isDraft() { return status == PriceStatus.DRAFT; }
}
