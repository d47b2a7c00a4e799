package org.qiantai.repairorder.service;

import java.math.BigDecimal;
import org.jspecify.annotations.Nullable;
import org.qiantai.repairorder.domain.OwnersWord;
import org.qiantai.repairorder.domain.ThingKind;

/**
 * What is to be kept about something of the owner's.
 *
 * @param finding its defect, or the damage
 * @param amount CNY, for damage
 */
public record ThingRecord(ThingKind kind, String item, @Nullable String finding, @Nullable BigDecimal amount,
        @Nullable OwnersWord word) {}
