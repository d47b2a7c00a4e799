package org.qiantai.deadline.service;

import java.util.List;
import org.qiantai.deadline.ClockKind;
import org.qiantai.deadline.ClockSetting;
import org.qiantai.deadline.ClockedRecord;
import org.qiantai.deadline.Clocks;
import org.qiantai.deadline.domain.Extension;
import org.qiantai.platform.security.Actor;
import org.qiantai.timeline.Subject;
import org.springframework.stereotype.Component;

/** Whoever must answer an extension has four business hours; then the next in line is told (domain.md §4, APPROVAL). */
@Component
class ExtensionClocks {
    /** The kind of subject on which the clock runs. */
    static final String SUBJECT = "EXTENSION";
    /** The clock has a standard of its own. */
    private static final long NO_STANDARD = 0;

    private final Clocks clocks;

    ExtensionClocks(Clocks clocks) { this.clocks = clocks; }

    /** After each of its steps, in the step's transaction. */
    void keep(Extension extension) {
        clocks.keep(new ClockedRecord(extension.siteId(), new Subject(SUBJECT, extension.id()), extension.number(),
                "/extensions/" + extension.number(), Actor.FRONT_DESK, NO_STANDARD),
                extension.isOpen() ? List.of(ClockSetting.from(ClockKind.APPROVAL, null)) : List.of());
    }
}
