package org.qiantai.deadline;

import java.time.Instant;
import java.util.Optional;
import org.qiantai.platform.site.SiteRef;

/** Says when work of a category falls due. */
public interface Promises {
    /**
     * The promise for work accepted at an instant (every clock starts when the desk accepted the matter, R-03-32).
     *
     * @param emergency raised to emergency: the standard EMERGENCY takes the place of the category's own
     */
    Promise promise(SiteRef site, Category category, boolean emergency, Instant acceptedAt);

    /** The code and source rule of a version, for old records. */
    Optional<StandardName> standard(long standardVersionId);

    /** What a standard is called. */
    record StandardName(String code, String nameZh, String nameEn, String sourceRule) {}
}
