package org.qiantai.contractor.domain;

import java.time.Instant;
import java.time.LocalDate;
import org.qiantai.contractor.ContractorVerdict;

/**
 * How the service centre judges a crew (R-03-67): kept as it was written.
 *
 * @param judged the period or the orders it is about
 */
public record ContractorEvaluation(LocalDate heldOn, String judged, ContractorMarks marks, ContractorVerdict verdict,
        String text,
        String madeBy, Instant madeAt) {}
