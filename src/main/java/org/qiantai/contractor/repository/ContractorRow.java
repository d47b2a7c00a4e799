package org.qiantai.contractor.repository;

import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.qiantai.contractor.ContractorRef;
import org.qiantai.contractor.ContractorVerdict;

/**
 * A crew as lists and its page show it.
 *
 * @param evaluations how often it was evaluated
 * @param average of all the marks, one decimal
 * @param evaluatedOn the last time, with the verdict of that time
 */
public record ContractorRow(long id, long version, String name, String contact, String phone, List<String> categories,
        @Nullable LocalDate activeUntil, @Nullable String note, @Nullable Instant endedAt, @Nullable String endedBy,
        @Nullable String endReason, int evaluations, @Nullable BigDecimal average, @Nullable LocalDate evaluatedOn,
        @Nullable ContractorVerdict verdict) {

    public boolean isEnded() { return endedAt != null; }

    /** @param today the site's local day */
    public boolean isActive(LocalDate today) {
        return endedAt == null && (activeUntil == null || !activeUntil.isBefore(today));
    }

    public ContractorRef ref() {
        return new ContractorRef(id, name, contact, phone, Set.copyOf(categories), average, evaluatedOn, verdict);
    }
}
