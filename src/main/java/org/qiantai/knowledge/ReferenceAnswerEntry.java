package org.qiantai.knowledge;

import java.util.UUID;
import org.qiantai.platform.site.SiteRef;

/** Where answer cards are entered by other ways than their page. */
public interface ReferenceAnswerEntry {
    /** @param token of the form or file that adds it: sent twice it adds one card */
    void add(SiteRef site, AnswerContent content, UUID token, String by);
}
