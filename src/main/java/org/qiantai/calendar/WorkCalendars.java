package org.qiantai.calendar;

import org.qiantai.platform.site.SiteRef;

/** The calendars in force. */
public interface WorkCalendars {
    /** The site's calendar: the company's, with what the site has of its own. May be up to a minute old. */
    WorkCalendar of(SiteRef site);
}
