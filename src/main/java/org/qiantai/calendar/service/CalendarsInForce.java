package org.qiantai.calendar.service;

import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.Month;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.stream.IntStream;
import org.qiantai.calendar.CalendarYears;
import org.qiantai.calendar.WorkCalendar;
import org.qiantai.calendar.WorkCalendars;
import org.qiantai.platform.cache.Cached;
import org.qiantai.platform.site.SiteRef;
import org.springframework.stereotype.Service;

/** The calendars, kept in memory. */
@Service
class CalendarsInForce implements WorkCalendars, CalendarYears {
    private final CalendarQueryService reading;
    private final Cached<Map<SiteRef, WorkCalendar>> bySite;
    private final Cached<Set<Integer>> years;

    CalendarsInForce(CalendarQueryService reading, Clock clock) {
        this.reading = reading;
        bySite = new Cached<>(clock, ConcurrentHashMap::new);
        years = new Cached<>(clock, reading::years);
    }

    @Override
    public WorkCalendar of(SiteRef site) {
        Map<SiteRef, WorkCalendar> known = bySite.get();
        WorkCalendar kept = known.get(site);
        if (kept != null) return kept;
        WorkCalendar read = reading.inForce(site);
        known.put(site, read);
        return read;
    }

    @Override
    public List<Integer> yearsMissing(Instant at) {
        LocalDate day = at.atZone(CalendarQueryService.ZONE).toLocalDate();
        int last = day.getMonth().compareTo(Month.NOVEMBER) >= 0 ? day.getYear() + 1 : day.getYear();
        Set<Integer> loaded = years.get();
        return IntStream.rangeClosed(day.getYear(), last).boxed().filter(year -> !loaded.contains(year)).toList();
    }

    void evictAfterCommit() {
        bySite.evictAfterCommit();
        years.evictAfterCommit();
    }
}
