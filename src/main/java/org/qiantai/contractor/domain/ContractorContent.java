package org.qiantai.contractor.domain;

import java.time.LocalDate;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * What is written of a crew.
 *
 * @param categories the codes of the matters it may be given (R-03-68)
 * @param activeUntil the contract's last day at the site; null for one without an end
 */
public record ContractorContent(String name, String contact, String phone, Set<String> categories,
        @Nullable LocalDate activeUntil, @Nullable String note) {
    public ContractorContent { categories = Set.copyOf(categories); }
}
