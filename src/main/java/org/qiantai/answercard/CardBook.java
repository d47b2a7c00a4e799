package org.qiantai.answercard;

import java.util.UUID;
import org.qiantai.platform.site.SiteRef;

/** Where answer cards are entered by other ways than their page. */
public interface CardBook {
    /** @param token of the form or file that adds it: sent twice it adds one card */
    void add(SiteRef site, CardContent content, UUID token, String by);
}
