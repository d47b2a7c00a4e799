package org.qiantai.repairorder.repository;

import java.time.Instant;
import org.jspecify.annotations.Nullable;
import org.qiantai.repairorder.domain.CopyHolder;
import org.qiantai.repairorder.domain.SlipPart;

/** A copy that is out. @param dueAt when the slip is to be back; null while its order is not done */
public record SlipRow(long id, String number, SlipPart part, int ordinal, String departmentCode,
        @Nullable String where, CopyHolder holder, String holderName, Instant handedAt, @Nullable Instant completedAt,
        @Nullable Instant dueAt) {}
