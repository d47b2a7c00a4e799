package org.qiantai.platform.web;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.qiantai.platform.security.Actor;
import org.qiantai.platform.site.SiteRef;

/**
 * What the frame around every page shows: who is signed in, where, and where one may go.
 *
 * @param actor null on pages for strangers
 * @param site the current site, null for strangers and users without a site
 * @param path the page's own address with its query, to come back to
 */
public record Page(@Nullable Actor actor, @Nullable SiteRef site, List<SiteRef> sites, List<NavigationItem> navigation,
        String path) {

    /** One entry of the head's menu. */
    public record NavigationItem(String href, String label, boolean current) {}

    /** Whether this is that page, or one below it. */
    public boolean at(String href) {
        String here = path.replaceFirst("\\?.*", "");
        return here.equals(href) || here.startsWith(href + "/");
    }

    /** Links of people with several sites always carry the site. */
    public String siteQuery() {
        return sites.size() > 1 && site != null ? "?site=" + site.code() : "";
    }
}
