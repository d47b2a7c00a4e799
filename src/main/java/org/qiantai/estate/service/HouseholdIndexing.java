package org.qiantai.estate.service;

import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import org.qiantai.estate.HouseholdIndex;
import org.qiantai.estate.repository.HouseholdSearchKey;
import org.qiantai.estate.repository.HouseholdSearchKeyRepository;
import org.qiantai.estate.repository.HouseholdSourceQuery;
import org.qiantai.platform.site.SiteDirectory;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/** Makes the search keys of a whole site. */
@Service
@Transactional(propagation = Propagation.MANDATORY)
class HouseholdIndexing implements HouseholdIndex {
    private final HouseholdSourceQuery sources;
    private final HouseholdSearchKeyRepository keys;
    private final SiteDirectory sites;
    private final Clock clock;

    HouseholdIndexing(HouseholdSourceQuery sources, HouseholdSearchKeyRepository keys, SiteDirectory sites,
            Clock clock) {
        this.sources = sources;
        this.keys = keys;
        this.sites = sites;
        this.clock = clock;
    }

    @Override
    public void rebuild(long siteId) {
        LocalDate today = LocalDate.now(clock.withZone(sites.byId(siteId).zone()));
        List<HouseholdSearchKey> all = new ArrayList<>();
        sources.units(siteId).forEach(unit -> all.addAll(HouseholdSearchKeys.ofUnit(unit.id(), unit.code())));
        sources.people(siteId, today).forEach(one -> all.addAll(
                HouseholdSearchKeys.ofOccupant(one.id(), one.current(), one.name(), one.phones())));
        keys.replaceSite(siteId, all);
    }
}
