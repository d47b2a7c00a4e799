package org.qiantai.timeline;

import java.time.Clock;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.qiantai.platform.error.MessageArguments;
import org.qiantai.platform.error.StaleRecordException;
import org.qiantai.platform.paging.Key;
import org.qiantai.platform.paging.Window;
import org.qiantai.timeline.repository.HistoryQuery;
import org.qiantai.timeline.repository.HistoryRow;
import org.qiantai.timeline.repository.TimelineRepository;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/** The history of all records: every module appends to it, no one changes it. */
@Service
public class Timeline {
    private final TimelineRepository entries;
    private final HistoryQuery histories;
    private final Clock clock;

    Timeline(TimelineRepository entries, HistoryQuery histories, Clock clock) {
        this.entries = entries;
        this.histories = histories;
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

    /** The entries of many records as one history, newest first, a page of it; {@code after} is where it begins. */
    @Transactional(readOnly = true)
    public Window<TimelineLine> history(Collection<Subject> subjects, HistoryFilter filter, @Nullable String after) {
        if (subjects.isEmpty()) return new Window<>(List.of(), null);
        Window<HistoryRow> rows = Window.of(histories.find(subjects, filter, Key.parse(after), Window.SIZE + 1),
                Window.SIZE, row -> new Key(row.line().at(), row.id()).encoded());
        return new Window<>(rows.rows().stream().map(HistoryRow::line).toList(), rows.next());
    }

    /** The whole of it, row by row, for an export inside a transaction; to be closed. */
    public Stream<TimelineLine> wholeHistory(Collection<Subject> subjects, HistoryFilter filter) {
        return histories.stream(subjects, filter).map(HistoryRow::line);
    }

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
