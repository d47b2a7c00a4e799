package org.qiantai.script.service;

import java.time.Clock;
import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;
import org.qiantai.platform.site.SiteRef;
import org.qiantai.script.DeskScripts;
import org.qiantai.script.ScriptMoment;
import org.springframework.context.i18n.LocaleContextHolder;
import org.springframework.stereotype.Component;

/** What stands beside a form to be said; templates call it as {@code @scriptPanel}. */
@Component("scriptPanel")
public class ScriptPanel {
    private final DeskScripts scripts;
    private final Clock clock;

    ScriptPanel(DeskScripts scripts, Clock clock) {
        this.scripts = scripts;
        this.clock = clock;
    }

    /** One sentence with its moment. */
    public record Spoken(ScriptMoment moment, String text) {}

    /** @param moments their names with commas, in the order in which they come; one without a sentence is left out */
    public List<Spoken> now(String moments, SiteRef site) {
        Locale locale = LocaleContextHolder.getLocale();
        return Stream.of(moments.split(",")).map(ScriptMoment::valueOf)
                .flatMap(moment -> scripts.say(moment, site, locale, clock.instant()).stream()
                        .map(text -> new Spoken(moment, text)))
                .toList();
    }
}
