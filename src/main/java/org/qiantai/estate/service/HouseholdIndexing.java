package org.qiantai.estate.service;

import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import org.qiantai.estate.HouseholdIndex;
import org.qiantai.estate.repository.HouseholdKey;
import org.qiantai.estate.repository.HouseholdKeyStore;
import org.qiantai.estate.repository.HouseholdSources;
import org.qiantai.platform.site.SiteDirectory;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/** Makes the search keys of a whole site. */
@Service
@Transactional(propagation = Propagation.MANDATORY)
class HouseholdIndexing implements HouseholdIndex {
    private final HouseholdSources sources;
    private final HouseholdKeyStore keys;
    private final SiteDirectory sites;
    private final Clock clock;

    HouseholdIndexing(HouseholdSources sources, HouseholdKeyStore keys, SiteDirectory sites, Clock clock) {
        this.sources = sources;
        this.keys = keys;
        this.sites = sites;
        this.clock = clock;
    }

    @Override
    public void rebuild(long siteId) {
        LocalDate today = LocalDate.now(clock.withZone(sites.byId(siteId).zone()));
        List<HouseholdKey> all = new ArrayList<>();
        sources.units(siteId).forEach(unit -> all.addAll(HouseholdKeys.ofUnit(unit.id(), unit.code())));
        sources.people(siteId, today).forEach(one -> all.addAll(
                HouseholdKeys.ofOccupant(one.id(), one.current(), one.name(), one.phones())));
        keys.replaceSite(siteId, all);
    }
}
