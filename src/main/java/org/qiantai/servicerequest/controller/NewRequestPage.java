package org.qiantai.servicerequest.controller;

import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;
import org.qiantai.estate.Households;
import org.qiantai.estate.OccupantRef;
import org.qiantai.estate.PhoneVisibility;
import org.qiantai.estate.SpecialCare;
import org.qiantai.estate.OccupantKind;
import org.qiantai.estate.UnitRef;
import org.qiantai.platform.security.Actor;
import org.qiantai.platform.security.Role;
import org.qiantai.platform.site.SiteRef;
import org.qiantai.servicerequest.service.RequestList;
import org.springframework.stereotype.Component;
import org.springframework.ui.Model;

/** What the page of a new request shows beside its form: the household, and what is open there already. */
@Component
class NewRequestPage {
    private final Households households;
    private final RequestList requests;
    private final Choices choices;
    private final Clock clock;

    NewRequestPage(Households households, RequestList requests, Choices choices, Clock clock) {
        this.households = households;
        this.requests = requests;
        this.choices = choices;
        this.clock = clock;
    }

    /** Somebody of the household, the phones as this reader may see them. */
    record Person(long id, String name, OccupantKind kind, @Nullable SpecialCare care, @Nullable String careNote,
            List<String> phones) {}

    String fill(SiteRef site, @Nullable UnitRef unit, Actor actor, Locale locale, Model model) {
        model.addAttribute("desk", actor.is(Role.RECEPTIONIST)).addAttribute("site", site).addAttribute("unit", unit)
                .addAttribute("categories", choices.categories(locale))
                .addAttribute("severities", choices.severities(locale))
                .addAttribute("channels", choices.channels(locale))
                .addAttribute("departments", choices.departments(site, locale));
        if (unit != null) {
            model.addAttribute("people",
                    households.occupants(unit.id()).stream().map(person -> show(person, actor)).toList());
            model.addAttribute("notMovedIn", !unit.isMovedInto(LocalDate.now(clock.withZone(site.zone()))));
            model.addAttribute("openHere", requests.openAt(unit.id()));
        }
        return "servicerequest/new";
    }

    private static Person show(OccupantRef person, Actor actor) {
        return new Person(person.id(), person.name(), person.kind(), person.care(), person.careNote(),
                person.phones().stream().map(phone -> PhoneVisibility.shown(phone, actor)).toList());
    }
}
