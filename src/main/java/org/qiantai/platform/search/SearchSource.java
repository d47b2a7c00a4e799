package org.qiantai.platform.search;

import java.util.List;
import org.qiantai.platform.security.Actor;
import org.qiantai.platform.site.SiteRef;

/** A module's answer to "where is it?"; the page {@code /search} asks all modules. */
public interface SearchSource {
    /** The module's list, {@code /requests}: whoever may not open it is not answered; its word names the group. */
    String list();

    /**
     * At most so many that this reader may see, the closest first. By a phone only for readers to whom phones are shown
     * in full: found by it, others would learn it digit by digit.
     */
    List<SearchHit> find(Wanted wanted, Actor reader, SiteRef site, int limit);
}
