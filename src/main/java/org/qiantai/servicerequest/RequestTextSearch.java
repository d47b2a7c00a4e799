package org.qiantai.servicerequest;

import java.util.List;
import org.qiantai.platform.search.Wanted;
import org.qiantai.platform.security.Actor;
import org.qiantai.platform.site.SiteRef;

/** Finds requests by what the desk was told: so their orders and callbacks are found by it, too. */
public interface RequestTextSearch {
    /**
     * The latest requests with these words in their description, their place or a caller's name, or of a caller with
     * that phone, which is asked only for readers who see phones in full.
     */
    List<Long> ids(Wanted wanted, Actor reader, SiteRef site);
}
