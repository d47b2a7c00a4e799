package org.qiantai.estate.controller;

import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import org.qiantai.estate.OccupantKind;
import org.qiantai.estate.SpecialCare;
import org.qiantai.estate.UnitUsage;
import org.qiantai.estate.service.BuildingRegister;
import org.qiantai.estate.service.HouseholdPage;
import org.qiantai.platform.form.Option;
import org.qiantai.platform.site.SiteRef;
import org.springframework.context.MessageSource;
import org.springframework.stereotype.Component;

/** What the estate's forms offer to choose from, in the reader's language. */
@Component("estateChoices")
class Choices {
    private final BuildingRegister buildings;
    private final MessageSource messages;

    Choices(BuildingRegister buildings, MessageSource messages) {
        this.buildings = buildings;
        this.messages = messages;
    }

    List<Option> buildings(SiteRef site) {
        return buildings.all(site).stream().map(building -> new Option(building.code(), building.name())).toList();
    }

    List<Option> usages(Locale locale) { return options(UnitUsage.values(), "estate.usage.", locale); }

    List<Option> kinds(Locale locale) { return options(OccupantKind.values(), "estate.kind.", locale); }

    List<Option> cares(Locale locale) { return options(SpecialCare.values(), "estate.care.", locale); }

    List<Option> historyKinds(HouseholdPage household, Locale locale) {
        return household.kinds().stream()
                .map(kind -> new Option(kind.value(), messages.getMessage(kind.label(), null, locale))).toList();
    }

    private List<Option> options(Enum<?>[] constants, String prefix, Locale locale) {
        return Arrays.stream(constants)
                .map(one -> new Option(one.name(), messages.getMessage(prefix + one, null, locale))).toList();
    }
}
