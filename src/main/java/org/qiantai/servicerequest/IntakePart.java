package org.qiantai.servicerequest;

import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.qiantai.platform.security.Actor;
import org.qiantai.platform.site.SiteRef;
import org.springframework.ui.Model;

/** Taking a call, as a part of the desk's page: fills the model of the template {@code servicerequest/intake}. */
public interface IntakePart {
    /** @param draft what had been typed into an unsent form, by its fields; empty for none */
    void fill(SiteRef site, Asked asked, Map<String, List<String>> draft, Actor actor, Locale locale, Model model);

    /** Whether a form has been sent already, so that there is nothing left to keep of it. */
    boolean isSent(UUID token);

    /**
     * What the page's address asks for.
     *
     * @param unit the room that was chosen, {@code occupant} the person
     * @param q what to search households for
     * @param logged the number of the request just made
     * @param place whether there is no room to choose, {@code fire} whether it burns
     */
    record Asked(@Nullable String unit, @Nullable Long occupant, @Nullable String q, @Nullable String logged,
            @Nullable Boolean place, @Nullable Boolean fire) {
        public static Asked nothing() { return new Asked(null, null, null, null, null, null); }
    }
}
