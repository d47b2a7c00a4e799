package org.qiantai.loan.domain;

import jakarta.persistence.Column;
import jakarta.persistence.Embeddable;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * What was lent to whom; never changed afterwards.
 *
 * @param departmentCode whose it is, and to whom it goes back
 * @param requestId the call for help it was lent for
 */
@Embeddable
public record LoanTerms(
        @Column(name = "item", updatable = false) String item,
        @Column(name = "department_code", updatable = false) @Nullable String departmentCode,
        @Column(name = "request_id", updatable = false) @Nullable Long requestId,
        @Column(name = "unit_id", updatable = false) @Nullable Long unitId,
        @Column(name = "borrower", updatable = false) String borrower,
        @Column(name = "phone", updatable = false) @Nullable String phone,
        @Column(name = "lent_at", updatable = false) Instant lentAt,
        @Column(name = "lent_by", updatable = false) String lentBy) {}
