package org.qiantai.platform.site;

import java.util.List;
import java.util.Optional;

/** All sites of the company; few, so kept in memory by whoever implements it. */
public interface SiteDirectory {
    List<SiteRef> all();

    /** @throws org.qiantai.platform.error.NotFoundException when no site has that id */
    SiteRef byId(long id);

    Optional<SiteRef> byCode(String code);
}
