package org.qiantai.platform.site;

import java.time.ZoneId;

/**
 * A site as the rest of the program needs to know it.
 *
 * @param code two to four capitals, unique, the first part of every record number
 * @param zone the zone in which the site's people read a clock
 */
public record SiteRef(long id, String code, String name, ZoneId zone) {}
