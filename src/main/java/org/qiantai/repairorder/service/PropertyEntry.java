package org.qiantai.repairorder.service;

import java.math.BigDecimal;
import org.jspecify.annotations.Nullable;
import org.qiantai.repairorder.domain.OwnerNotice;
import org.qiantai.repairorder.domain.PropertyKind;

/**
 * What is to be kept about something of the owner's.
 *
 * @param finding its defect, or the damage
 * @param amount CNY, for damage
 */
public record PropertyEntry(PropertyKind kind, String item, @Nullable String finding, @Nullable BigDecimal amount,
        @Nullable OwnerNotice word) {}
