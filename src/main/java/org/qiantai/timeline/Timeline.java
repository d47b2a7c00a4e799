package org.qiantai.timeline;

import java.time.Clock;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.qiantai.platform.error.MessageArguments;
import org.qiantai.platform.error.StaleRecordException;
import org.qiantai.timeline.repository.TimelineEntries;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/** The history of all records: every module appends to it, no one changes it. */
@Service
public class Timeline {
    private final TimelineEntries entries;
    private final Clock clock;

    Timeline(TimelineEntries entries, Clock clock) {
        this.entries = entries;
        this.clock = clock;
    }

    /** Appends in the caller's transaction: the change and its entry commit together or not at all. */
    @Transactional(propagation = Propagation.MANDATORY)
    public void append(NewEntry entry) {
        var sentence = entry.event().sentence();
        entries.insert(entry, sentence.code(), MessageArguments.encode(sentence.arguments()), clock.instant());
    }

    /** The entries of these records, newest first. */
    @Transactional(readOnly = true)
    public List<TimelineLine> of(Collection<Subject> subjects) { return entries.of(subjects); }

    /** The record a form with this token has already acted on. */
    @Transactional(readOnly = true)
    public Optional<Subject> actedOnBy(UUID formToken) { return entries.byFormToken(formToken); }

    /**
     * Compares the version a form was made from with the record's own.
     *
     * @param number what people call the record by
     * @throws StaleRecordException when somebody else changed it in between
     */
    @Transactional(propagation = Propagation.MANDATORY)
    public void requireFresh(Subject subject, String number, long formVersion, long recordVersion) {
        if (formVersion == recordVersion) return;
        throw entries.last(subject).map(last -> new StaleRecordException(number, last.by(), last.at()))
                .orElseGet(() -> new StaleRecordException(number, "?", clock.instant()));
    }
}
