package org.qiantai.staff.controller;

import java.util.Arrays;
import java.util.Collection;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.stream.Collectors;
import org.qiantai.platform.error.InvalidInputException;
import org.qiantai.platform.error.Message;
import org.qiantai.platform.form.Option;
import org.qiantai.platform.security.Actor;
import org.qiantai.platform.security.Role;
import org.qiantai.platform.site.SiteRef;
import org.qiantai.platform.web.CurrentSite;
import org.qiantai.staff.service.Departments;
import org.springframework.context.MessageSource;
import org.springframework.stereotype.Component;

/** What the forms of this module offer. */
@Component
class StaffChoices {
    private final MessageSource messages;
    private final CurrentSite sites;
    private final Departments departments;

    StaffChoices(MessageSource messages, CurrentSite sites, Departments departments) {
        this.messages = messages;
        this.sites = sites;
        this.departments = departments;
    }

    List<Option> roles(Locale locale) {
        return Arrays.stream(Role.values())
                .map(role -> new Option(role.name(), messages.getMessage("role." + role, null, locale))).toList();
    }

    List<Option> departments(Locale locale) {
        return departments.all().stream().filter(Departments.Line::active)
                .map(line -> new Option(line.code(), line.name(locale))).toList();
    }

    List<Option> sites(Actor actor) {
        return sites.sitesOf(actor).stream().map(site -> new Option(site.code(), site.name())).toList();
    }

    /** @throws InvalidInputException when one of the codes is no site of the actor's */
    Set<Long> siteIds(Actor actor, Collection<String> codes) {
        Set<Long> ids = sites.sitesOf(actor).stream().filter(site -> codes.contains(site.code())).map(SiteRef::id)
                .collect(Collectors.toSet());
        if (ids.size() < Set.copyOf(codes).size())
            throw new InvalidInputException("sites", Message.of("staff.refused.notYourSite"));
        return ids;
    }

    Set<String> siteCodes(Actor actor, Set<Long> ids) {
        return sites.sitesOf(actor).stream().filter(site -> ids.contains(site.id())).map(SiteRef::code)
                .collect(Collectors.toSet());
    }
}
