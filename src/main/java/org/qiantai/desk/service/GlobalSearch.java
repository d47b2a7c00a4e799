package org.qiantai.desk.service;

import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.qiantai.platform.search.SearchHit;
import org.qiantai.platform.search.SearchSource;
import org.qiantai.platform.search.Wanted;
import org.qiantai.platform.security.Actor;
import org.qiantai.platform.security.RouteTable;
import org.qiantai.platform.site.SiteRef;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Where something is, asked of every module whose list the reader may open. */
@Service
public class GlobalSearch {
    private static final int SHOWN = 6;
    private static final int SHOWN_ALONE = 50;

    private final List<SearchSource> sources;
    private final RouteTable routes;

    GlobalSearch(List<SearchSource> sources, RouteTable routes) {
        this.sources = sources;
        this.routes = routes;
    }

    /**
     * What one module found.
     *
     * @param name the word of its list: requests, orders
     * @param more whether there is more than is shown
     */
    public record Group(String name, List<SearchHit> hits, boolean more) {}

    /**
     * Groups with something in them, in the order of the work.
     *
     * @param only a group's name, to see more of it alone
     */
    @Transactional(readOnly = true)
    public List<Group> of(Wanted wanted, Actor actor, SiteRef site, @Nullable String only) {
        List<Group> groups = new ArrayList<>();
        if (wanted.isNothing()) return groups;
        int shown = only == null ? SHOWN : SHOWN_ALONE;
        for (SearchSource source : sources) {
            String name = source.list().substring(1);
            if (only != null && !only.equals(name) || !routes.opens(source.list(), actor)) continue;
            List<SearchHit> hits = source.find(wanted, actor, site, shown + 1);
            if (!hits.isEmpty())
                groups.add(new Group(name, hits.stream().limit(shown).toList(), hits.size() > shown));
        }
        return groups;
    }
}
