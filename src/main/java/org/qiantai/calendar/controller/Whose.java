package org.qiantai.calendar.controller;

import org.jspecify.annotations.Nullable;
import org.qiantai.calendar.domain.Owner;
import org.qiantai.platform.site.SiteRef;

/**
 * Whose calendar a page is about.
 *
 * @param here the user's current site, whose own calendar is one click away; null for a user without a site
 */
record Whose(Owner owner, @Nullable SiteRef here) {
    private static final String SITE = "of=site&";

    public boolean company() { return owner.site() == null; }

    /** What links within this calendar carry. */
    public String query() {
        return company() ? companyQuery() : siteQuery();
    }

    public String companyQuery() { return here == null ? "" : "site=" + here.code(); }

    public String siteQuery() { return SITE + companyQuery(); }
}
