package org.qiantai.worklog.service;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.qiantai.platform.paging.Key;
import org.qiantai.platform.paging.Window;
import org.qiantai.platform.security.Actor;
import org.qiantai.platform.site.SiteRef;
import org.qiantai.worklog.domain.Shift;
import org.qiantai.worklog.domain.ShiftHours;
import org.qiantai.worklog.repository.ClosingRow;
import org.qiantai.worklog.repository.LogLine;
import org.qiantai.worklog.repository.LogLineQuery;
import org.qiantai.worklog.repository.LogSpan;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Reads a day of the log, for the screen, for paper, and as a file. */
@Service
@Transactional(readOnly = true)
public class WorklogQueryService {
    private static final int A_PAGE = 50;
    /** More than this nobody prints. */
    private static final int ON_PAPER = 2_000;

    private final LogLineQuery lines;
    private final ShiftHandoverQueryService handovers;
    private final Closing closing;
    private final Shifts shifts;

    WorklogQueryService(LogLineQuery lines, ShiftHandoverQueryService handovers, Closing closing, Shifts shifts) {
        this.lines = lines;
        this.handovers = handovers;
        this.closing = closing;
        this.shifts = shifts;
    }

    /** The day whose log is written now; a night belongs to the day before. */
    public LocalDate today(SiteRef site) {
        return shifts.now(site).day();
    }

    /** The newest first, a stretch at a time. */
    public DayPage day(SiteRef site, LocalDate day, LogFilter filter, @Nullable String after, Actor actor) {
        Optional<Key> key = Key.parse(after);
        Window<LogLine> window = Window.of(lines.newestFirst(span(site, day, filter), key.map(Key::at).orElse(null),
                key.map(Key::id).orElse(null), A_PAGE + 1), A_PAGE, line -> new Key(line.at(), line.key()).encoded());
        return page(site, day, window, actor);
    }

    /** The day as it went, on one page. */
    public DayPage onPaper(SiteRef site, LocalDate day, Actor actor) {
        return page(site, day, new Window<>(lines.oldestFirst(span(site, day, LogFilter.none()), ON_PAPER), null),
                actor);
    }

    /** All that the filter finds, as it went, for an export inside a transaction; to be closed. */
    public Stream<LogLine> all(SiteRef site, LocalDate day, LogFilter filter) {
        return lines.stream(span(site, day, filter));
    }

    /** In which shift something happened. */
    public Shift shift(SiteRef site, LogLine line) {
        return shifts.of(site).at(line.at());
    }

    private LogSpan span(SiteRef site, LocalDate day, LogFilter filter) {
        ShiftHours hours = shifts.of(site);
        return new LogSpan(site.id(), hours.opens(day), hours.opens(day.plusDays(1)), filter.type(),
                Boolean.TRUE.equals(filter.byHand()));
    }

    private DayPage page(SiteRef site, LocalDate day, Window<LogLine> window, Actor actor) {
        ShiftHours hours = shifts.of(site);
        Shift now = shifts.now(site);
        List<ClosingRow> checks = closing.of(site, day);
        boolean open = day.equals(now.day());
        return new DayPage(day, now, hours.opens(day), hours.closes(day), hours.opens(day.plusDays(1)),
                new Window<>(inShifts(window.rows(), hours), window.next()),
                lines.figures(span(site, day, LogFilter.none())), handovers.on(site, day, actor), checks,
                closing.figures(site, day), WorklogPolicy.write(actor).allowed(),
                open && WorklogPolicy.tick(actor).allowed(),
                open && closing.isNear(site) && !checks.stream().allMatch(ClosingRow::isTicked));
    }

    private static List<DayPage.Line> inShifts(List<LogLine> rows, ShiftHours hours) {
        List<DayPage.Line> placed = new ArrayList<>();
        Shift before = null;
        for (LogLine row : rows) {
            Shift shift = hours.at(row.at());
            placed.add(new DayPage.Line(row, shift, !shift.equals(before)));
            before = shift;
        }
        return placed;
    }
}
