package org.qiantai.calendar.service;

import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;
import org.qiantai.calendar.BusinessSpan;
import org.qiantai.calendar.WorkCalendar;
import org.qiantai.calendar.domain.DayEntry;
import org.qiantai.calendar.domain.DayRule;
import org.qiantai.calendar.domain.DayTerms;
import org.qiantai.calendar.domain.Owner;
import org.qiantai.calendar.domain.Stamp;
import org.qiantai.calendar.repository.BusinessHoursRepository;
import org.qiantai.calendar.repository.CalendarDayRepository;
import org.qiantai.calendar.repository.LoadedYearRepository;
import org.qiantai.platform.site.SiteRef;
import org.qiantai.platform.site.SiteScope;
import org.springframework.stereotype.Component;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.TransactionDefinition;
import org.springframework.transaction.support.TransactionTemplate;

/** Reads a calendar from the tables: the company's, with what a site has of its own on top. */
@Component
class CalendarQueryService {
    /** The company's years begin there; it has no site's zone. */
    static final ZoneId ZONE = ZoneId.of("Asia/Shanghai");

    private final CalendarDayRepository days;
    private final BusinessHoursRepository hours;
    private final LoadedYearRepository years;
    private final TransactionTemplate joining;
    private final TransactionTemplate apart;

    /** A day's entry, and whether it is the site's own. */
    private record Said(DayEntry entry, boolean own) {}

    CalendarQueryService(CalendarDayRepository days, BusinessHoursRepository hours, LoadedYearRepository years,
            PlatformTransactionManager transactions) {
        this.days = days;
        this.hours = hours;
        this.years = years;
        joining = new TransactionTemplate(transactions);
        apart = new TransactionTemplate(transactions);
        apart.setPropagationBehavior(TransactionDefinition.PROPAGATION_REQUIRES_NEW);
    }

    Set<Integer> years() { return years.all(); }

    /** Whoever asks: what a site's calendar says must not depend on who was the first to ask. */
    WorkCalendar inForce(SiteRef site) {
        Owner owner = new Owner(site);
        return SiteScope.within(List.of(site.id()), () -> {
            WorkCalendar joined = joining
                    .execute(_ -> years.sees(site.id()) ? calendar(owner, said(owner)) : null);
            return joined != null
                    ? joined
                    : Objects.requireNonNull(apart.execute(_ -> calendar(owner, said(owner))));
        });
    }

    /** As the present transaction sees it. */
    YearView year(Owner owner, int year) {
        Map<LocalDate, Said> said = said(owner);
        WorkCalendar calendar = calendar(owner, said);
        LocalDate first = LocalDate.ofYearDay(year, 1);
        return new YearView(year, calendar.years().contains(year),
                first.datesUntil(first.plusYears(1)).map(date -> view(date, calendar, said.get(date))).toList(),
                calendar.hours(), owner.site() != null && !hours.of(owner).spans().isEmpty());
    }

    private static DayView view(LocalDate date, WorkCalendar calendar, @Nullable Said said) {
        return said == null
                ? new DayView(date, calendar.kind(date), DayTerms.USUAL, false, Stamp.NONE)
                : new DayView(date, calendar.kind(date), said.entry().terms(), said.own(), said.entry().stamp());
    }

    private Map<LocalDate, Said> said(Owner owner) {
        Map<LocalDate, Said> said = new TreeMap<>();
        add(said, Owner.COMPANY, false);
        if (owner.site() != null) add(said, owner, true);
        return said;
    }

    private void add(Map<LocalDate, Said> said, Owner owner, boolean own) {
        for (DayEntry entry : days.all(owner))
            if (entry.terms().rule() != DayRule.USUAL) said.put(entry.date(), new Said(entry, own));
    }

    private WorkCalendar calendar(Owner owner, Map<LocalDate, Said> said) {
        SiteRef site = owner.site();
        List<BusinessSpan> own = site == null ? List.of() : hours.of(owner).spans();
        return WorkCalendar.of(site == null ? ZONE : site.zone(),
                own.isEmpty() ? hours.of(Owner.COMPANY).spans() : own,
                said.values().stream().map(Said::entry).map(entry -> entry.terms().on(entry.date())).toList(),
                years.all());
    }
}
