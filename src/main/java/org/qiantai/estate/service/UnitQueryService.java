package org.qiantai.estate.service;

import java.time.Clock;
import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;
import java.util.Objects;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.qiantai.estate.HouseholdHit;
import org.qiantai.estate.HouseholdRecords;
import org.qiantai.estate.Households;
import org.qiantai.estate.PhoneNumbers;
import org.qiantai.estate.PhoneVisibility;
import org.qiantai.estate.UnitRef;
import org.qiantai.estate.domain.Building;
import org.qiantai.estate.domain.Occupant;
import org.qiantai.estate.domain.Unit;
import org.qiantai.estate.repository.BuildingRepository;
import org.qiantai.estate.repository.OccupantRepository;
import org.qiantai.estate.repository.UnitQuery;
import org.qiantai.estate.repository.UnitRepository;
import org.qiantai.estate.repository.UnitRow;
import org.qiantai.platform.error.NotFoundException;
import org.qiantai.platform.paging.Window;
import org.qiantai.platform.security.Actor;
import org.qiantai.platform.site.SiteRef;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Reads the site's units for their pages. */
@Service
@Transactional(readOnly = true)
public class UnitQueryService {
    private static final int MOST_HITS = 200;
    private static final Comparator<Occupant> IN_ORDER = Comparator
            .comparing((Occupant person) -> person.facts().kind()).thenComparing(Occupant::id);

    private final UnitQuery reads;
    private final UnitRepository units;
    private final BuildingRepository buildings;
    private final OccupantRepository occupants;
    private final Households households;
    private final List<HouseholdRecords> modules;
    private final Clock clock;

    UnitQueryService(UnitQuery reads, UnitRepository units, BuildingRepository buildings, OccupantRepository occupants,
            Households households, List<HouseholdRecords> modules, Clock clock) {
        this.reads = reads;
        this.units = units;
        this.buildings = buildings;
        this.occupants = occupants;
        this.households = households;
        this.modules = modules;
        this.clock = clock;
    }

    /** A page of the list; {@code after} is the code after which it begins. */
    public Window<UnitRow> page(SiteRef site, UnitFilter filter, @Nullable String after, Actor reader) {
        List<UnitRow> rows = reads.page(site.id(), building(filter), ids(site, filter, reader), after, today(site),
                Window.SIZE + 1);
        return Window.of(rows, Window.SIZE, UnitRow::code);
    }

    /** The whole list, for an export; to be closed. */
    public Stream<UnitRow> all(SiteRef site, UnitFilter filter, Actor reader) {
        return reads.all(site.id(), building(filter), ids(site, filter, reader), today(site));
    }

    private @Nullable List<Long> ids(SiteRef site, UnitFilter filter, Actor reader) {
        if (!filter.hasText()) return null;
        return households.search(site, Objects.requireNonNull(filter.text()), reader, MOST_HITS).stream()
                .map(HouseholdHit::unitId).distinct().toList();
    }

    private static @Nullable String building(UnitFilter filter) {
        return filter.building() == null || filter.building().isBlank() ? null : filter.building();
    }

    /** @throws NotFoundException when the site has no unit with that code */
    public UnitPage show(SiteRef site, String code, Actor reader) {
        Unit unit = find(site, code);
        Building building = buildings.findById(unit.facts().buildingId()).orElseThrow();
        LocalDate today = today(site);
        boolean inFull = PhoneVisibility.inFull(reader)
                || modules.stream().anyMatch(module -> module.needsPhones(unit.id(), reader));
        List<Occupant> all = occupants.findByUnitId(unit.id()).stream().sorted(IN_ORDER).toList();
        return new UnitPage(unit.id(), building.facts().code(), building.facts().name(),
                unit.facts(), unit.version(),
                all.stream().filter(person -> person.isCurrent(today)).map(person -> person(person, inFull)).toList(),
                all.stream().filter(person -> !person.isCurrent(today)).map(person -> person(person, inFull)).toList());
    }

    private Unit find(SiteRef site, String code) {
        return units.findBySiteIdAndCode(site.id(), code)
                .or(() -> households.unit(site, code).map(UnitRef::id).flatMap(units::findById))
                .orElseThrow(() -> new NotFoundException(code));
    }

    private static UnitPage.Person person(Occupant occupant, boolean inFull) {
        Occupant.Facts facts = occupant.facts();
        return new UnitPage.Person(occupant.id(), facts.name(), facts.kind(),
                facts.phones().stream().map(phone -> inFull ? phone : PhoneNumbers.mask(phone)).toList(),
                inFull, facts.livesFrom(), facts.livesUntil(), facts.specialCare(),
                facts.careNote(), facts.note());
    }

    private LocalDate today(SiteRef site) { return LocalDate.now(clock.withZone(site.zone())); }
}
