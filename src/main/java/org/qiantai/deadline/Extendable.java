package org.qiantai.deadline;

import java.time.Instant;
import org.jspecify.annotations.Nullable;
import org.qiantai.platform.site.SiteRef;
import org.qiantai.timeline.Subject;

/**
 * A record whose limit may be extended, as the pages of extensions show it.
 *
 * @param subject under which it stands in the timeline
 * @param href its own page
 * @param where room or place
 * @param what the matter in the caller's words
 */
public record Extendable(Subject subject, String number, SiteRef site, long version, String href,
        @Nullable String where, String what, String categoryCode, String departmentCode, Instant acceptedAt,
        DueTimes due) {}
