package org.qiantai.estate.service;

import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.qiantai.estate.HouseholdRecord;
import org.qiantai.estate.HouseholdRecord.Promised;
import org.qiantai.estate.HouseholdRecords;
import org.qiantai.platform.paging.Window;
import org.qiantai.platform.security.Actor;
import org.qiantai.platform.security.RouteTable;
import org.qiantai.platform.site.SiteRef;
import org.qiantai.timeline.HistoryFilter;
import org.qiantai.timeline.Subject;
import org.qiantai.timeline.Timeline;
import org.qiantai.timeline.TimelineLine;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** 一户一档: everything that ever happened to a unit, gathered from all modules (R-03-5). */
@Service
@Transactional(readOnly = true)
public class HouseholdFile {
    private static final String EXTENSION_EVENTS = "extension.event.";
    private static final Comparator<HouseholdPage.Promise> MOST_PRESSING = Comparator
            .comparing((HouseholdPage.Promise promise) -> !promise.open().emergency())
            .thenComparing(promise -> promise.open().due(), Comparator.nullsLast(Comparator.<Instant>naturalOrder()))
            .thenComparing(HouseholdPage.Promise::number);

    private final UnitQueryService book;
    private final List<HouseholdRecords> modules;
    private final RouteTable routes;
    private final Timeline timeline;

    HouseholdFile(UnitQueryService book, List<HouseholdRecords> modules, RouteTable routes, Timeline timeline) {
        this.book = book;
        this.modules = modules.stream().sorted(Comparator.comparing(HouseholdRecords::subjectKind).reversed()).toList();
        this.routes = routes;
        this.timeline = timeline;
    }

    /** A record as the file links to it. */
    private record Found(String number, String href, HouseholdRecord record) {}

    /** @throws org.qiantai.platform.error.NotFoundException when the site has no unit with that code */
    public HouseholdPage show(SiteRef site, String code, HistoryQuestion question, @Nullable String after,
            Actor reader) {
        UnitPage unit = book.show(site, code, reader);
        Map<Subject, Found> records = records(unit.id(), reader);
        Window<TimelineLine> lines = timeline.history(subjects(records.keySet(), question), filter(site, question),
                after);
        return new HouseholdPage(unit, kinds(reader), promises(records.values()),
                new Window<>(lines.rows().stream().map(line -> line(line, records)).toList(), lines.next()));
    }

    /** The whole history, for an export inside a transaction; to be closed. */
    public Stream<HouseholdPage.Line> history(SiteRef site, String code, HistoryQuestion question, Actor reader) {
        Map<Subject, Found> records = records(book.show(site, code, reader).id(), reader);
        return timeline.wholeHistory(subjects(records.keySet(), question), filter(site, question))
                .map(line -> line(line, records));
    }

    private Stream<HouseholdRecords> readBy(Actor reader) {
        return modules.stream().filter(module -> routes.opens(module.path(), reader));
    }

    private Map<Subject, Found> records(long unitId, Actor reader) {
        Map<Subject, Found> records = new LinkedHashMap<>();
        readBy(reader).forEach(module -> module.of(unitId)
                .forEach(record -> records.put(new Subject(module.subjectKind(), record.id()),
                        new Found(record.number(), module.path() + "/" + record.number(), record))));
        return records;
    }

    private List<Subject> subjects(Set<Subject> all, HistoryQuestion question) {
        boolean ofOneKind = modules.stream().anyMatch(module -> module.subjectKind().equals(question.kind()));
        return all.stream().filter(subject -> !ofOneKind || subject.kind().equals(question.kind())).toList();
    }

    private HistoryFilter filter(SiteRef site, HistoryQuestion question) {
        Set<String> events = HistoryQuestion.EXTENSIONS.equals(question.kind())
                ? Set.of(EXTENSION_EVENTS)
                : HistoryQuestion.CALLS.equals(question.kind())
                        ? modules.stream().flatMap(module -> module.callEvents().stream()).collect(Collectors.toSet())
                        : null;
        return new HistoryFilter(events, question.from(), question.to(), site.zone());
    }

    private List<HouseholdPage.Kind> kinds(Actor reader) {
        List<HouseholdPage.Kind> kinds = new ArrayList<>(readBy(reader).map(module -> new HouseholdPage.Kind(
                module.subjectKind(), "nav." + module.path().substring(1))).toList());
        if (kinds.isEmpty()) return kinds;
        kinds.add(new HouseholdPage.Kind(HistoryQuestion.CALLS, "estate.history.calls"));
        kinds.add(new HouseholdPage.Kind(HistoryQuestion.EXTENSIONS, "estate.history.extensions"));
        return kinds;
    }

    private static List<HouseholdPage.Promise> promises(Collection<Found> records) {
        return records.stream().flatMap(found -> {
            Promised open = found.record().open();
            return open == null
                    ? Stream.empty()
                    : Stream.of(new HouseholdPage.Promise(found.number(), found.href(), open));
        }).sorted(MOST_PRESSING).toList();
    }

    private static HouseholdPage.Line line(TimelineLine entry, Map<Subject, Found> records) {
        Found found = Objects.requireNonNull(records.get(entry.subject()));
        return new HouseholdPage.Line(found.number(), found.href(), entry);
    }
}
