package org.qiantai.repairorder.domain;

import java.time.Instant;
import org.jspecify.annotations.Nullable;
import org.qiantai.deadline.DueTimes;
import org.qiantai.platform.site.SiteRef;

/**
 * What an order begins with.
 *
 * @param acceptedAt when its clocks began: the request's, or for a rework order its own opening
 * @param reworkOf the order it repairs
 */
public record OrderOpening(SiteRef site, long requestId, String number, String departmentCode, WorkScope scope,
        Instant acceptedAt, boolean emergency, DueTimes due, @Nullable RepairOrder reworkOf) {}
