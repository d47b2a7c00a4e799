package org.qiantai.estate;

import java.util.List;
import org.qiantai.platform.site.SiteRef;

/** The buildings of a site, for other modules. */
public interface Buildings {
    /** All, in the order in which people count. */
    List<BuildingRef> of(SiteRef site);
}
