package org.qiantai.estate.service.imports;

import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import org.qiantai.estate.repository.EstateBulkRepository;
import org.qiantai.estate.repository.EstateBulkRepository.Signature;
import org.qiantai.estate.repository.HouseholdSearchKey;
import org.qiantai.estate.repository.HouseholdSearchKeyRepository;
import org.qiantai.estate.repository.PersonDraft;
import org.qiantai.estate.repository.UnitDraft;
import org.qiantai.estate.service.HouseholdSearchKeys;
import org.qiantai.platform.security.Actor;
import org.qiantai.platform.site.SiteRef;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/** Writes what an import has planned, with the keys under which it is found. */
@Component
public class ImportWriter {
    private final EstateBulkRepository bulk;
    private final HouseholdSearchKeyRepository keys;
    private final Clock clock;

    ImportWriter(EstateBulkRepository bulk, HouseholdSearchKeyRepository keys, Clock clock) {
        this.bulk = bulk;
        this.keys = keys;
        this.clock = clock;
    }

    @Transactional(propagation = Propagation.MANDATORY)
    void write(SiteRef site, ImportPlan plan, Actor actor) {
        Signature by = new Signature(site.id(), clock.instant(), actor.name());
        bulk.insertBuildings(by, plan.newBuildings());
        List<UnitDraft> units = numberedUnits(plan.newUnits());
        bulk.insertUnits(by, units);
        bulk.updateUnits(by, plan.changedUnits());
        List<PersonDraft> people = numberedPeople(plan.newPeople());
        bulk.insertPeople(by, people);
        bulk.updatePeople(by, plan.changedPeople());
        keys.add(site.id(), units.stream()
                .flatMap(unit -> HouseholdSearchKeys.ofUnit(Objects.requireNonNull(unit.id()), unit.code()).stream())
                .toList());
        LocalDate today = LocalDate.now(clock.withZone(site.zone()));
        keys.add(site.id(), keysOf(people, today));
        keys.replaceOccupants(site.id(),
                plan.changedPeople().stream().map(person -> Objects.requireNonNull(person.id())).toList(),
                keysOf(plan.changedPeople(), today));
    }

    private static List<HouseholdSearchKey> keysOf(Collection<PersonDraft> people, LocalDate today) {
        return people.stream().flatMap(person -> keysOf(person, today).stream()).toList();
    }

    private static Set<HouseholdSearchKey> keysOf(PersonDraft person, LocalDate today) {
        boolean current = person.until() == null || person.until().isAfter(today);
        return HouseholdSearchKeys.ofOccupant(Objects.requireNonNull(person.id()), current, person.name(),
                person.phones());
    }

    private List<UnitDraft> numberedUnits(List<UnitDraft> units) {
        List<Long> ids = bulk.ids("unit_seq", units.size());
        List<UnitDraft> numbered = new ArrayList<>();
        for (int i = 0; i < units.size(); i++)
            numbered.add(units.get(i).numbered(ids.get(i)));
        return numbered;
    }

    private List<PersonDraft> numberedPeople(List<PersonDraft> people) {
        List<Long> ids = bulk.ids("occupant_seq", people.size());
        List<PersonDraft> numbered = new ArrayList<>();
        for (int i = 0; i < people.size(); i++)
            numbered.add(people.get(i).numbered(ids.get(i)));
        return numbered;
    }
}
