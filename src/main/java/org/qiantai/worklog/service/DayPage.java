package org.qiantai.worklog.service;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import org.qiantai.platform.paging.Window;
import org.qiantai.worklog.domain.ClosingFigure;
import org.qiantai.worklog.domain.DayFigure;
import org.qiantai.worklog.domain.Shift;
import org.qiantai.worklog.repository.ClosingRow;
import org.qiantai.worklog.repository.LogLine;

/**
 * One day of the log.
 *
 * @param now the shift that works at present
 * @param opens when the day begins, {@code closes} its night, {@code ends} the next day
 * @param counted what is still to see to before closing; of today alone
 * @param writes whether the reader may write, {@code ticks} whether they may tick
 * @param closing whether the desk is about to close, and not all is ticked
 */
public record DayPage(LocalDate day, Shift now, Instant opens, Instant closes, Instant ends, Window<Line> lines,
        Map<DayFigure, Integer> figures, List<ShiftHandoverView> handovers, List<ClosingRow> checks,
        Map<ClosingFigure, Integer> counted, boolean writes, boolean ticks, boolean closing) {

    /** A line in its shift; {@code first} where the list comes to that shift. */
    public record Line(LogLine line, Shift shift, boolean first) {}

    public boolean isToday() { return day.equals(now.day()); }

    public long ticked() { return checks.stream().filter(ClosingRow::isTicked).count(); }
}
