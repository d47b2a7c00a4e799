package org.qiantai.calendar.service;

import java.time.Clock;
import java.time.temporal.ChronoUnit;
import java.util.Set;
import java.util.SortedSet;
import org.qiantai.calendar.CalendarChanged;
import org.qiantai.calendar.domain.Change;
import org.qiantai.calendar.domain.Owner;
import org.qiantai.calendar.repository.BusinessHours;
import org.qiantai.calendar.repository.CalendarDays;
import org.qiantai.calendar.repository.LoadedYears;
import org.qiantai.calendar.service.imports.HolidayList;
import org.qiantai.calendar.service.imports.ReadDay;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Writes a year's days into the company's calendar. */
@Component
class YearLoading {
    /** Nobody's name: the program did it. */
    static final String PROGRAM = "-";

    private final CalendarDays days;
    private final BusinessHours hours;
    private final LoadedYears years;
    private final CalendarsInForce calendars;
    private final ApplicationEventPublisher events;
    private final Clock clock;

    YearLoading(CalendarDays days, BusinessHours hours, LoadedYears years, CalendarsInForce calendars,
            ApplicationEventPublisher events, Clock clock) {
        this.days = days;
        this.hours = hours;
        this.years = years;
        this.calendars = calendars;
        this.events = events;
        this.clock = clock;
    }

    /** Loads those of the list's whole years that are not loaded; a day already entered by hand stays as it is. */
    @Transactional
    public void loadMissing(HolidayList list) {
        hours.lock();
        SortedSet<Integer> missing = list.wholeYears();
        Set<Integer> loaded = years.all();
        missing.removeAll(loaded);
        Change change = new Change(PROGRAM, clock.instant().truncatedTo(ChronoUnit.MICROS), null);
        for (ReadDay day : list.days())
            if (missing.contains(day.date().getYear()) && days.find(Owner.COMPANY, day.date()).isEmpty())
                days.put(Owner.COMPANY, day.date(), day.terms(), change);
        missing.forEach(year -> finish(year, change));
    }

    private void finish(int year, Change change) {
        years.add(year, change);
        calendars.evictAfterCommit();
        events.publishEvent(new CalendarChanged(null, String.valueOf(year)));
    }
}
