package org.qiantai.deadline;

import java.time.Instant;
import java.util.Collection;
import java.util.Optional;
import org.qiantai.platform.site.SiteRef;

/** Says when work of a category falls due, by the site's calendar. */
public interface Promises {
    /**
     * The promise for work accepted at an instant (every clock starts when the desk accepted the matter, R-03-32).
     *
     * @param emergency raised to emergency: the standard EMERGENCY takes the place of the category's own
     */
    default Promise promise(SiteRef site, Category category, boolean emergency, Instant acceptedAt) {
        return promise(site, category, Circumstances.ordinary(emergency), category.publicArea(), acceptedAt);
    }

    /**
     * The same for a matter of which more is known: a standard for public areas, for serious matters or for a time before
     * the owner moves in may be more specific than the category's.
     *
     * @param publicArea whether it is in a public area, whatever the category says
     */
    Promise promise(SiteRef site, Category category, Circumstances known, boolean publicArea, Instant acceptedAt);

    /**
     * For a record without a category, whose kind names its standard: a complaint. A more specific one may take its place.
     *
     * @throws IllegalArgumentException for a code that is no standard's
     */
    Promise promise(SiteRef site, String standardCode, Circumstances known, boolean publicArea, Instant from);

    /** Whether the standard that the category names is for what is done before the owner moves in (R-03-59). */
    boolean isForMoveIn(Category category);

    /**
     * By a standard that needs no category: a callback, a check, a decision.
     *
     * @throws IllegalArgumentException for a code that is no standard's
     */
    Promise promise(SiteRef site, String standardCode, Instant from);

    /**
     * The due times counted again from their start, by the version they were judged by and the calendar of today.
     *
     * @return the same ones where people entered a date
     */
    DueTimes recounted(SiteRef site, DueTimes due);

    /**
     * The same, from what is known now of the standards and of these sites' calendars: for work that lasts for minutes and
     * locks tables, where reading anew would wait for itself.
     */
    Promises heldStill(Collection<SiteRef> sites);

    /** The code and source rule of a version, for old records. */
    Optional<StandardName> standard(long standardVersionId);

    /** What a standard is called. */
    record StandardName(String code, String nameZh, String nameEn, String sourceRule) {}
}
