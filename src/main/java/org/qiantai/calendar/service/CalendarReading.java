package org.qiantai.calendar.service;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.TreeMap;
import java.util.function.Supplier;
import org.qiantai.calendar.BusinessSpan;
import org.qiantai.calendar.SpecialDay;
import org.qiantai.calendar.WorkCalendar;
import org.qiantai.calendar.domain.DayEntry;
import org.qiantai.calendar.domain.DayRule;
import org.qiantai.calendar.domain.Owner;
import org.qiantai.calendar.repository.BusinessHours;
import org.qiantai.calendar.repository.CalendarDays;
import org.qiantai.calendar.repository.LoadedYears;
import org.qiantai.platform.site.SiteRef;
import org.qiantai.platform.site.SiteScope;
import org.springframework.stereotype.Component;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.TransactionDefinition;
import org.springframework.transaction.support.TransactionTemplate;

/** Reads a calendar from the tables: the company's, with what a site has of its own on top. */
@Component
class CalendarReading {
    private final CalendarDays days;
    private final BusinessHours hours;
    private final LoadedYears years;
    private final TransactionTemplate joining;
    private final TransactionTemplate apart;

    CalendarReading(CalendarDays days, BusinessHours hours, LoadedYears years,
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
    WorkCalendar calendar(SiteRef site) {
        return SiteScope.within(List.of(site.id()), () -> {
            Supplier<WorkCalendar> read = () -> read(site);
            WorkCalendar joined = joining.execute(_ -> years.sees(site.id()) ? read.get() : null);
            return joined != null ? joined : Objects.requireNonNull(apart.execute(_ -> read.get()));
        });
    }

    private WorkCalendar read(SiteRef site) {
        Owner own = new Owner(site);
        Map<LocalDate, SpecialDay> special = new TreeMap<>();
        for (Owner owner : List.of(Owner.COMPANY, own))
            for (DayEntry day : days.all(owner))
                if (day.terms().rule() != DayRule.USUAL) special.put(day.date(), day.terms().on(day.date()));
        List<BusinessSpan> spans = hours.of(own).spans();
        return new WorkCalendar(site.zone(), spans.isEmpty() ? hours.of(Owner.COMPANY).spans() : spans, special,
                years.all());
    }
}
