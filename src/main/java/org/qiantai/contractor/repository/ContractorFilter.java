package org.qiantai.contractor.repository;

import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * What the list of crews is narrowed to; stands in the address, so that it can be shared.
 *
 * @param text in the name, the contact's, the phone
 * @param category the code of a matter it may be given
 * @param view null for those whose contract runs
 */
public record ContractorFilter(@Nullable String text, @Nullable String category, @Nullable View view) {
    /** Which crews are shown. */
    public enum View {
        ACTIVE, ENDED, ALL
    }

    public static ContractorFilter none() { return new ContractorFilter(null, null, null); }

    View shown() { return Objects.requireNonNullElse(view, View.ACTIVE); }
}
