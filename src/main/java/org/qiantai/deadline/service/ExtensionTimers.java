package org.qiantai.deadline.service;

import java.time.Instant;
import java.util.Comparator;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.qiantai.deadline.TimerKind;
import org.qiantai.deadline.TimerSetting;
import org.qiantai.deadline.TimedModule;
import org.qiantai.deadline.TimedRecord;
import org.qiantai.deadline.Timers;
import org.qiantai.deadline.domain.Extension;
import org.qiantai.deadline.repository.ExtensionRepository;
import org.qiantai.deadline.repository.ExtensionsWithoutTimersQuery;
import org.qiantai.platform.security.Actor;
import org.qiantai.timeline.Subject;
import org.springframework.stereotype.Component;

/** Whoever must answer an extension has four business hours; then the next in line is told (domain.md §4, APPROVAL). */
@Component
class ExtensionTimers implements TimedModule {
    /** The kind of subject on which the clock runs. */
    static final String SUBJECT = "EXTENSION";
    /** The clock has a standard of its own. */
    private static final long NO_STANDARD = 0;

    private final Timers clocks;
    private final ExtensionRepository extensions;
    private final ExtensionsWithoutTimersQuery without;

    ExtensionTimers(Timers clocks, ExtensionRepository extensions, ExtensionsWithoutTimersQuery without) {
        this.clocks = clocks;
        this.extensions = extensions;
        this.without = without;
    }

    /** After each of its steps, in the step's transaction. */
    void keep(Extension extension) {
        clocks.keep(record(extension), settings(extension, null));
    }

    @Override
    public long startMissing(long after, int most) {
        List<Long> ids = without.find(after, most);
        extensions.findByIdIn(ids)
                .forEach(one -> clocks.adopt(record(one), settings(one, one.requestedAt())));
        return ids.stream().max(Comparator.naturalOrder()).orElse(after);
    }

    private static List<TimerSetting> settings(Extension extension, @Nullable Instant from) {
        return extension.isOpen() ? List.of(TimerSetting.from(TimerKind.APPROVAL, from)) : List.of();
    }

    private static TimedRecord record(Extension extension) {
        return new TimedRecord(extension.siteId(), new Subject(SUBJECT, extension.id()), extension.number(),
                "/extensions/" + extension.number(), Actor.FRONT_DESK, NO_STANDARD);
    }
}
