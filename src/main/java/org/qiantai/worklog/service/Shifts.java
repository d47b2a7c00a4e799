package org.qiantai.worklog.service;

import java.time.Clock;
import java.time.Instant;
import org.qiantai.calendar.WorkCalendars;
import org.qiantai.platform.site.SiteRef;
import org.qiantai.worklog.domain.Shift;
import org.qiantai.worklog.domain.ShiftHours;
import org.springframework.stereotype.Component;

/** Which shift it is where. */
@Component
class Shifts {
    private final WorkCalendars calendars;
    private final Clock clock;

    Shifts(WorkCalendars calendars, Clock clock) {
        this.calendars = calendars;
        this.clock = clock;
    }

    ShiftHours of(SiteRef site) { return new ShiftHours(calendars.of(site)); }

    Shift now(SiteRef site) { return of(site).at(now()); }

    Instant now() { return clock.instant(); }
}
