package org.qiantai.repairorder.domain;

import jakarta.persistence.Column;
import jakarta.persistence.Embeddable;
import org.jspecify.annotations.Nullable;

/**
 * A contracted crew that has an order to do (R-03-68).
 *
 * @param id its id among the site's crews
 * @param notice the written notice to the desk, for a matter that is not among its own; null for one that is
 */
@Embeddable
public record OrderContractor(@Column(name = "contractor_id", updatable = false) Long id,
        @Column(name = "contractor_notice", updatable = false) @Nullable String notice) {}
