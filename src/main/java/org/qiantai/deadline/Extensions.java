package org.qiantai.deadline;

import java.util.List;
import org.qiantai.platform.security.Actor;
import org.qiantai.timeline.Subject;

/** What a record with a limit asks about its extensions. */
public interface Extensions {
    /** The record's extensions, the latest first, with what this reader may do about each. */
    List<ExtensionLine> of(Subject record, Actor reader);

    /**
     * The record has ended: what is still asked for it lapses, in the caller's transaction. Waits for whoever is just
     * asking.
     *
     * @param number the record's
     */
    void lapse(Subject record, String number, Actor by);
}
