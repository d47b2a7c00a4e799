package org.qiantai.vendor.repository;

import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.qiantai.vendor.VendorRef;
import org.qiantai.vendor.VendorVerdict;

/**
 * A crew as lists and its page show it.
 *
 * @param evaluations how often it was evaluated
 * @param average of all the marks, one decimal
 * @param evaluatedOn the last time, with the verdict of that time
 */
public record VendorRow(long id, long version, String name, String contact, String phone, List<String> categories,
        @Nullable LocalDate activeUntil, @Nullable String note, @Nullable Instant endedAt, @Nullable String endedBy,
        @Nullable String endReason, int evaluations, @Nullable BigDecimal average, @Nullable LocalDate evaluatedOn,
        @Nullable VendorVerdict verdict) {

    public boolean isEnded() { return endedAt != null; }

    /** @param today the site's local day */
    public boolean isActive(LocalDate today) {
        return endedAt == null && (activeUntil == null || !activeUntil.isBefore(today));
    }

    public VendorRef ref() {
        return new VendorRef(id, name, contact, phone, Set.copyOf(categories), average, evaluatedOn, verdict);
    }
}
