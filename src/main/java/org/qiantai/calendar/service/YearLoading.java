package org.qiantai.calendar.service;

import java.time.Clock;
import java.time.temporal.ChronoUnit;
import java.util.SortedSet;
import java.util.TreeSet;
import org.qiantai.calendar.CalendarChanged;
import org.qiantai.calendar.domain.Change;
import org.qiantai.calendar.domain.Owner;
import org.qiantai.calendar.domain.Stamp;
import org.qiantai.calendar.repository.BusinessHoursRepository;
import org.qiantai.calendar.repository.CalendarDayRepository;
import org.qiantai.calendar.repository.LoadedYearRepository;
import org.qiantai.calendar.service.ImportPreview.Line;
import org.qiantai.calendar.service.ImportPreview.Outcome;
import org.qiantai.calendar.service.imports.HolidayList;
import org.qiantai.calendar.service.imports.ReadDay;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Writes the days of years into the company's calendar. */
@Component
class YearLoading {
    private final CalendarDayRepository days;
    private final BusinessHoursRepository hours;
    private final LoadedYearRepository years;
    private final CalendarsInForce calendars;
    private final ApplicationEventPublisher events;
    private final Clock clock;

    YearLoading(CalendarDayRepository days, BusinessHoursRepository hours, LoadedYearRepository years,
            CalendarsInForce calendars,
            ApplicationEventPublisher events, Clock clock) {
        this.days = days;
        this.hours = hours;
        this.years = years;
        this.calendars = calendars;
        this.events = events;
        this.clock = clock;
    }

    /** Waits until nobody else changes a calendar: what is read from now on stays true. */
    void begin() {
        hours.lock();
    }

    /** Writes what is new or different, and marks the years it has whole. */
    void write(ImportPreview preview, String by) {
        Change change = change(by);
        SortedSet<Integer> changed = new TreeSet<>(preview.years());
        changed.removeAll(years.all());
        preview.years().forEach(year -> years.add(year, change));
        for (Line line : preview.lines())
            if (line.outcome() == Outcome.CREATED || line.outcome() == Outcome.CHANGED) {
                days.put(Owner.COMPANY, line.date(), line.terms(), change);
                changed.add(line.date().getYear());
            }
        tell(changed);
    }

    /** Loads those of the list's whole years that are not loaded; a day already entered by hand stays as it is. */
    @Transactional
    public void loadMissing(HolidayList list) {
        begin();
        SortedSet<Integer> missing = list.wholeYears();
        missing.removeAll(years.all());
        Change change = change(Stamp.PROGRAM);
        for (ReadDay day : list.days())
            if (missing.contains(day.date().getYear()) && days.find(Owner.COMPANY, day.date()).isEmpty())
                days.put(Owner.COMPANY, day.date(), day.terms(), change);
        missing.forEach(year -> years.add(year, change));
        tell(missing);
    }

    private void tell(SortedSet<Integer> changed) {
        calendars.evictAfterCommit();
        changed.forEach(year -> events.publishEvent(new CalendarChanged(null, String.valueOf(year))));
    }

    private Change change(String by) { return new Change(by, clock.instant().truncatedTo(ChronoUnit.MICROS), null); }
}
