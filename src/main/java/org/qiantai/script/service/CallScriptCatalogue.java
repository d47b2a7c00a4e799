package org.qiantai.script.service;

import java.time.Clock;
import java.time.Instant;
import java.time.LocalDateTime;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import org.qiantai.calendar.SpecialDay;
import org.qiantai.calendar.WorkCalendars;
import org.qiantai.platform.cache.Cached;
import org.qiantai.platform.site.SiteRef;
import org.qiantai.script.DeskScripts;
import org.qiantai.script.ScriptMoment;
import org.qiantai.script.domain.CallScript;
import org.qiantai.script.domain.ScriptText;
import org.qiantai.script.repository.CallScriptRepository;
import org.springframework.stereotype.Service;

/** The sentences in use, kept in memory: they stand on the pages that are opened most. */
@Service
class CallScriptCatalogue implements DeskScripts {
    private static final String SITE = "[site]";

    private final Cached<Map<ScriptMoment, List<ScriptText>>> inUse;
    private final WorkCalendars calendars;

    CallScriptCatalogue(CallScriptRepository scripts, WorkCalendars calendars, Clock clock) {
        this.calendars = calendars;
        this.inUse = new Cached<>(clock,
                () -> scripts.inOrder().stream().filter(CallScript::isActive).map(CallScript::text)
                        .collect(Collectors.groupingBy(ScriptText::moment)));
    }

    @Override
    public Optional<String> say(ScriptMoment moment, SiteRef site, Locale locale, Instant now) {
        LocalDateTime local = LocalDateTime.ofInstant(now, site.zone());
        String holiday = calendars.of(site).special(local.toLocalDate()).filter(day -> !day.working())
                .map(SpecialDay::nameZh).orElse(null);
        return inUse.get().getOrDefault(moment, List.of()).stream().filter(text -> text.fits(local, holiday))
                .min(Comparator.comparing(ScriptText::narrowness).reversed())
                .map(text -> text.text(locale).replace(SITE, site.name()));
    }

    void evictAfterCommit() { inUse.evictAfterCommit(); }
}
