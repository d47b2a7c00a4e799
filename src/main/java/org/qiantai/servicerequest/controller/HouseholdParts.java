package org.qiantai.servicerequest.controller;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.qiantai.estate.HouseholdHit;
import org.qiantai.estate.Households;
import org.qiantai.estate.OccupantKind;
import org.qiantai.estate.OccupantRef;
import org.qiantai.estate.PhoneVisibility;
import org.qiantai.estate.SpecialCare;
import org.qiantai.estate.UnitRef;
import org.qiantai.platform.security.Actor;
import org.qiantai.platform.site.SiteRef;
import org.qiantai.servicerequest.OutagesOfHome;
import org.qiantai.servicerequest.service.RequestList;
import org.springframework.stereotype.Component;
import org.springframework.ui.Model;

/** Who calls, and what is known of them: the hits of a search, the household, what is open there and near by. */
@Component
class HouseholdParts {
    private static final int HITS = 8;

    private final Households households;
    private final RequestList requests;
    private final OutagesOfHome outages;

    HouseholdParts(Households households, RequestList requests, OutagesOfHome outages) {
        this.outages = outages;
        this.households = households;
        this.requests = requests;
    }

    /** Somebody of the household, the phones as this reader may see them. */
    record Person(long id, String name, OccupantKind kind, @Nullable SpecialCare care, @Nullable String careNote,
            List<String> phones) {}

    List<HouseholdHit> hits(SiteRef site, @Nullable String text, Actor actor) {
        return text == null || text.isBlank() || !actor.readsWholeSite()
                ? List.of()
                : households.search(site, text, actor, HITS);
    }

    /** @param unit null while none is chosen, {@code occupant} who of them calls */
    void household(SiteRef site, @Nullable UnitRef unit, @Nullable Long occupant, Actor actor, Model model) {
        model.addAttribute("site", site).addAttribute("unit", unit).addAttribute("occupant", occupant);
        if (unit == null) return;
        model.addAttribute("people",
                households.occupants(unit.id()).stream().map(person -> show(person, actor)).toList())
                .addAttribute("openHere", requests.openAt(unit.id()))
                .addAttribute("outages", outages.at(unit.id()))
                .addAttribute("lastHere", requests.lastAt(unit.id()));
    }

    /** What else of this kind is open in the building. */
    void nearby(SiteRef site, @Nullable UnitRef unit, @Nullable String category, Model model) {
        model.addAttribute("nearby",
                unit == null || category == null ? List.of() : requests.nearby(site, unit.id(), category));
    }

    private static Person show(OccupantRef person, Actor actor) {
        return new Person(person.id(), person.name(), person.kind(), person.care(), person.careNote(),
                person.phones().stream().map(phone -> PhoneVisibility.shown(phone, actor)).toList());
    }
}
