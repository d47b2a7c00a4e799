package org.qiantai.platform.queue;

import java.util.List;
import org.qiantai.platform.site.SiteRef;

/** A module's lanes of a site's live board, the same for everybody who reads the whole site. */
public interface BoardLanes {
    List<Lane> lanes(SiteRef site);
}
