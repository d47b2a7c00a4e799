package org.qiantai.pricing;

import java.time.LocalDate;
import java.util.List;
import org.qiantai.platform.site.SiteRef;

/** Writes a site's price list other than by its pages. */
public interface PriceListEntry {
    /** A version of its own, in force from a local day, also one that is past: the programs that fill a site use it. */
    void publish(SiteRef site, List<ListPrice> lines, LocalDate from, String by);
}
