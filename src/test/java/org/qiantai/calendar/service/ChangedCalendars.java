package org.qiantai.calendar.service;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.qiantai.calendar.CalendarChanged;
import org.qiantai.calendar.domain.Change;
import org.qiantai.calendar.domain.DayRule;
import org.qiantai.calendar.domain.DayTerms;
import org.qiantai.calendar.domain.Owner;
import org.qiantai.calendar.repository.CalendarDayRepository;
import org.qiantai.platform.site.SiteRef;
import org.qiantai.platform.site.SiteScope;
import org.qiantai.support.Scene;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.transaction.support.TransactionTemplate;

/** Changes a site's calendar as its administrator would. */
@Scene
public class ChangedCalendars {
    private final CalendarDayRepository days;
    private final CalendarsInForce memory;
    private final TransactionTemplate transaction;
    private final ApplicationEventPublisher events;

    ChangedCalendars(CalendarDayRepository days, CalendarsInForce memory, TransactionTemplate transaction,
            ApplicationEventPublisher events) {
        this.days = days;
        this.memory = memory;
        this.transaction = transaction;
        this.events = events;
    }

    /** Nobody works at the site on that day. */
    public void off(SiteRef site, LocalDate date) {
        change(site, date.toString(), () -> days.put(new Owner(site), date,
                new DayTerms(DayRule.HOLIDAY, "停业", "Closed", List.of()),
                new Change("某人", Instant.EPOCH, UUID.randomUUID())));
    }

    /** Only says so. */
    public void announce(SiteRef site, String what) { change(site, what, () -> {}); }

    private void change(SiteRef site, String what, Runnable work) {
        SiteScope.asProgram(() -> transaction.executeWithoutResult(_ -> {
            work.run();
            memory.evictAfterCommit();
            events.publishEvent(new CalendarChanged(site.id(), what));
        }));
    }
}
