package org.qiantai.script;

import java.time.Instant;
import java.util.Locale;
import java.util.Optional;
import org.qiantai.platform.site.SiteRef;

/** What to say now. */
public interface DeskScripts {
    /**
     * The sentence for the moment: one for today's festival before one for any holiday, before one for the time of day,
     * before one for always. May be up to a minute old.
     *
     * @return empty where the administrator keeps none
     */
    Optional<String> say(ScriptMoment moment, SiteRef site, Locale locale, Instant now);
}
