package org.qiantai.estate.service;

import java.util.List;
import org.qiantai.estate.BuildingRef;
import org.qiantai.estate.Buildings;
import org.qiantai.estate.repository.BuildingQuery;
import org.qiantai.platform.site.SiteRef;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Names buildings to other modules. */
@Service
@Transactional(readOnly = true)
class BuildingNames implements Buildings {
    private final BuildingQuery reads;

    BuildingNames(BuildingQuery reads) { this.reads = reads; }

    @Override
    public List<BuildingRef> of(SiteRef site) { return reads.refs(site.id()); }
}
