package org.qiantai.vendor.domain;

import java.time.Instant;
import java.time.LocalDate;
import org.qiantai.vendor.VendorVerdict;

/**
 * How the service centre judges a crew (R-03-67): kept as it was written.
 *
 * @param judged the period or the orders it is about
 */
public record VendorEvaluation(LocalDate heldOn, String judged, VendorMarks marks, VendorVerdict verdict, String text,
        String madeBy, Instant madeAt) {}
