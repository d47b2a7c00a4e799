package org.qiantai.deadline.service;

import java.time.Clock;
import java.util.List;
import org.qiantai.deadline.ExtensionLine;
import org.qiantai.deadline.Extensions;
import org.qiantai.deadline.domain.Extension;
import org.qiantai.deadline.domain.ExtensionEvent;
import org.qiantai.deadline.repository.ExtensionRepository;
import org.qiantai.platform.security.Actor;
import org.qiantai.timeline.NewEntry;
import org.qiantai.timeline.Subject;
import org.qiantai.timeline.Timeline;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/** Answers a record about its extensions. */
@Service
class RecordExtensions implements Extensions {
    private final ExtensionRepository extensions;
    private final ExtensionLines lines;
    private final ExtensionTimers clocks;
    private final Timeline timeline;
    private final Clock clock;

    RecordExtensions(ExtensionRepository extensions, ExtensionLines lines, ExtensionTimers clocks,
            Timeline timeline, Clock clock) {
        this.extensions = extensions;
        this.lines = lines;
        this.clocks = clocks;
        this.timeline = timeline;
        this.clock = clock;
    }

    @Override
    @Transactional(readOnly = true)
    public List<ExtensionLine> of(Subject record, Actor reader) { return lines.of(all(record), reader); }

    @Override
    @Transactional(propagation = Propagation.MANDATORY)
    public void lapse(Subject record, String number, Actor by) {
        extensions.waitForOthersOf(number);
        all(record).stream().filter(Extension::isOpen).forEach(extension -> {
            extension.lapse(by, clock.instant());
            extensions.save(extension);
            timeline.append(NewEntry.of(extension.siteId(), record, by, null,
                    new ExtensionEvent.Lapsed(extension.newDue())));
            clocks.keep(extension);
        });
    }

    private List<Extension> all(Subject record) {
        return extensions.findBySubjectKindAndSubjectIdOrderByOrdinalDesc(record.kind(), record.id());
    }
}
