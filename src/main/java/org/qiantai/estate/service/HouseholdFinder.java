package org.qiantai.estate.service;

import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.qiantai.estate.HouseholdHit;
import org.qiantai.estate.Households;
import org.qiantai.estate.OccupantRef;
import org.qiantai.estate.PhoneVisibility;
import org.qiantai.estate.UnitRef;
import org.qiantai.estate.repository.HouseholdQuery;
import org.qiantai.estate.repository.HouseholdSearch;
import org.qiantai.platform.security.Actor;
import org.qiantai.platform.site.SiteDirectory;
import org.qiantai.platform.site.SiteRef;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Finds units and their people. */
@Service
@Transactional(readOnly = true)
public class HouseholdFinder implements Households {
    private static final int MOST = 200;

    private final HouseholdSearch search;
    private final HouseholdQuery reads;
    private final SiteDirectory sites;
    private final Clock clock;

    HouseholdFinder(HouseholdSearch search, HouseholdQuery reads, SiteDirectory sites, Clock clock) {
        this.search = search;
        this.reads = reads;
        this.sites = sites;
        this.clock = clock;
    }

    @Override
    public List<HouseholdHit> search(SiteRef site, String text, Actor reader, int limit) {
        SearchText all = SearchText.parse(text);
        SearchText typed = PhoneVisibility.inFull(reader) ? all : all.withoutPhones();
        return search.find(site.id(), typed.ranges(), typed.roomCode(), typed.phoneTail(), today(site),
                Math.clamp(limit, 1, MOST), phone -> PhoneVisibility.shown(phone, reader));
    }

    @Override
    public Optional<UnitRef> unit(long unitId) { return reads.unit(unitId); }

    @Override
    public Optional<UnitRef> unit(SiteRef site, String code) {
        return RoomText.parse(code).flatMap(room -> reads.unit(site.id(), room.code())
                .or(() -> reads.unitByCompactCode(site.id(), room.compact())));
    }

    @Override
    public List<OccupantRef> occupants(long unitId) {
        return reads.unit(unitId).map(unit -> reads.occupants(unitId, today(sites.byId(unit.siteId()))))
                .orElse(List.of());
    }

    @Override
    public Optional<OccupantRef> occupant(long occupantId) {
        return reads.siteOfOccupant(occupantId)
                .flatMap(siteId -> reads.occupant(occupantId, today(sites.byId(siteId))));
    }

    private LocalDate today(SiteRef site) { return LocalDate.now(clock.withZone(site.zone())); }
}
