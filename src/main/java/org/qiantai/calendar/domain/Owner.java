package org.qiantai.calendar.domain;

import org.jspecify.annotations.Nullable;
import org.qiantai.platform.site.SiteRef;

/**
 * Whose calendar: the company's, or what a site has of its own.
 *
 * @param site null for the company
 */
public record Owner(@Nullable SiteRef site) {
    public static final Owner COMPANY = new Owner(null);

    public @Nullable Long siteId() { return site == null ? null : site.id(); }
}
