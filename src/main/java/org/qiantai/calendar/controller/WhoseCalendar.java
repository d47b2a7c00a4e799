package org.qiantai.calendar.controller;

import jakarta.servlet.http.HttpServletRequest;
import org.qiantai.calendar.domain.Owner;
import org.qiantai.platform.security.CurrentActor;
import org.qiantai.platform.site.SiteRef;
import org.qiantai.platform.web.CurrentSite;
import org.springframework.stereotype.Component;

/** Reads from the address whose calendar is meant: the company's, or with {@code of=site} the current site's. */
@Component
class WhoseCalendar {
    private final CurrentSite currentSite;

    WhoseCalendar(CurrentSite currentSite) { this.currentSite = currentSite; }

    Whose of(HttpServletRequest request) {
        boolean nowhere = CurrentActor.of(request).map(actor -> currentSite.sitesOf(actor).isEmpty()).orElse(true);
        if (nowhere) return new Whose(Owner.COMPANY, null);
        SiteRef here = currentSite.of(request);
        return new Whose("site".equals(request.getParameter("of")) ? new Owner(here) : Owner.COMPANY, here);
    }
}
