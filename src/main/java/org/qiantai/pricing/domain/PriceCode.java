package org.qiantai.pricing.domain;

import java.text.Normalizer;
import java.util.Locale;
import java.util.Optional;

/** The code of a line of the price list, as it is kept: capitals, digits and hyphens. */
public final class PriceCode {
    public static final int LONGEST = 20;

    private PriceCode() {}

    /** From what was typed, small or full-width letters too; empty when it is no code. */
    public static Optional<String> of(String typed) {
        String code = Normalizer.normalize(typed, Normalizer.Form.NFKC).strip().toUpperCase(Locale.ROOT);
        return code.matches("[A-Z0-9][A-Z0-9-]*") && code.length() <= LONGEST ? Optional.of(code) : Optional.empty();
    }
}
