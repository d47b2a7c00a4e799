package org.qiantai.contractor;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * A crew under contract, for whoever gives out work.
 *
 * @param categories the codes of its listed matters (R-03-68)
 * @param average of all its marks, 1 to 5; null, like the two that follow, while nobody has evaluated it (R-03-67)
 */
public record ContractorRef(long id, String name, String contact, String phone, Set<String> categories,
        @Nullable BigDecimal average, @Nullable LocalDate evaluatedOn, @Nullable ContractorVerdict verdict) {

    /** R-03-67: it has been evaluated, and was not found wanting altogether. */
    public boolean mayBeSent() {
        return verdict != null && verdict != ContractorVerdict.END;
    }

    /** R-03-68: work of that category it may be given without a written notice to the desk. */
    public boolean isListedFor(String category) {
        return categories.contains(category);
    }
}
