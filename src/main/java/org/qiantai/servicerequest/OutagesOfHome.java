package org.qiantai.servicerequest;

import java.time.Instant;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/** What whoever takes a call must know before the caller says it; the module that keeps known outages implements it. */
public interface OutagesOfHome {
    /** What is off in the unit's building, or will be within a day; until somebody says that it is over. */
    List<KnownOutage> at(long unitId);

    /** The numbers of the outages that a request was about; empty where it was about none. */
    List<String> ofRequest(String requestNumber);

    /**
     * @param number of the outage, whose page is {@code /outages/{number}}
     * @param kind the key of what is off
     * @param untilAt when it is thought to be over
     * @param announcementZh the words to say to a caller; the English ones where somebody wrote them
     */
    record KnownOutage(String number, String kind, boolean wholeSite, Instant fromAt, Instant untilAt,
            String announcementZh,
            @Nullable String announcementEn) {
        /** The words to say, in the reader's language where there are some. */
        public String say(Locale locale) {
            return locale.getLanguage().equals("en") && announcementEn != null ? announcementEn : announcementZh;
        }
    }
}
