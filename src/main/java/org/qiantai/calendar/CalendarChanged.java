package org.qiantai.calendar;

import org.jspecify.annotations.Nullable;

/**
 * Days or hours are others than before, so that deadlines may be others, too. Published in the transaction of the change.
 *
 * @param siteId the one site it is about; null for the company's calendar, and so for all sites
 * @param what for the timeline: "2027", "2027-05-04", "business hours"
 */
public record CalendarChanged(@Nullable Long siteId, String what) {}
