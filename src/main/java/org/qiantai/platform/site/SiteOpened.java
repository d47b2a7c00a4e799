package org.qiantai.platform.site;

import org.jspecify.annotations.Nullable;

/**
 * The company has taken over a site. Published in the transaction that makes it, by whoever makes it.
 *
 * @param openedBy the user who did it and therefore belongs to it from the start; null when the program did
 */
public record SiteOpened(long siteId, @Nullable Long openedBy) {}
