package org.qiantai.staff.controller;

import java.time.Clock;
import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.temporal.TemporalAdjusters;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;
import org.qiantai.platform.form.Option;
import org.qiantai.platform.security.Actor;
import org.qiantai.platform.site.SiteRef;
import org.qiantai.staff.DepartmentRef;
import org.qiantai.staff.StaffDirectory;
import org.qiantai.staff.service.Rosters;
import org.springframework.stereotype.Component;
import org.springframework.ui.Model;

/** Fills the model of the roster's two pages. */
@Component
class RosterPages {
    private final Rosters rosters;
    private final StaffDirectory staff;
    private final Clock clock;

    RosterPages(Rosters rosters, StaffDirectory staff, Clock clock) {
        this.rosters = rosters;
        this.staff = staff;
        this.clock = clock;
    }

    String week(SiteRef site, @Nullable String asked, @Nullable LocalDate day, Actor actor, Locale locale,
            Model model) {
        String department = department(site, asked, actor);
        LocalDate monday = (day == null ? today(site) : day)
                .with(TemporalAdjusters.previousOrSame(DayOfWeek.MONDAY));
        model.addAttribute("site", site).addAttribute("department", department)
                .addAttribute("departments", departments(site, locale)).addAttribute("monday", monday)
                .addAttribute("days", rosters.week(site, department, monday))
                .addAttribute("now", clock.instant()).addAttribute("keeps", rosters.mayKeep(site, department, actor));
        return "staff/roster/index";
    }

    String form(SiteRef site, @Nullable String asked, Actor actor, Model model) {
        String department = department(site, asked, actor);
        model.addAttribute("site", site).addAttribute("department", department).addAttribute("people",
                rosters.people(site, department).stream()
                        .map(member -> new Option(String.valueOf(member.id()), member.name())).toList());
        return "staff/roster/form";
    }

    /** The one asked for, else one's own, else the first that the site has. */
    String department(SiteRef site, @Nullable String asked, Actor actor) {
        List<String> all = staff.departmentsAt(site.id()).stream().map(DepartmentRef::code).toList();
        if (asked != null && all.contains(asked)) return asked;
        String own = actor.department();
        return own != null && all.contains(own) && !own.equals(Actor.FRONT_DESK)
                ? own
                : all.stream().findFirst().orElse(Actor.FRONT_DESK);
    }

    LocalDate today(SiteRef site) { return LocalDate.ofInstant(clock.instant(), site.zone()); }

    private List<Option> departments(SiteRef site, Locale locale) {
        return staff.departmentsAt(site.id()).stream()
                .map(department -> new Option(department.code(), department.name(locale))).toList();
    }
}
