package org.qiantai.worklog.service;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.qiantai.platform.error.Message;
import org.qiantai.platform.error.NotFoundException;
import org.qiantai.platform.error.WrongStateException;
import org.qiantai.platform.security.Actor;
import org.qiantai.platform.site.SiteRef;
import org.qiantai.worklog.domain.ClosingFigure;
import org.qiantai.worklog.domain.ShiftHours;
import org.qiantai.worklog.repository.ClosingTickRepository;
import org.qiantai.worklog.repository.ClosingRow;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** The check before the desk closes (R-01-12, R-03-5): each point ticked by name, with what the program counted then. */
@Service
public class Closing {
    /** Before the end of the hours, when one begins to think of it. */
    private static final Duration BEFORE = Duration.ofMinutes(30);

    private final ClosingTickRepository checks;
    private final Shifts shifts;

    Closing(ClosingTickRepository checks, Shifts shifts) {
        this.checks = checks;
        this.shifts = shifts;
    }

    /** Ticked once; a second click of the same form changes nothing. */
    @Transactional
    public void tick(SiteRef site, LocalDate day, String code, UUID token, Actor actor) {
        WorklogPolicy.tick(actor).orForbid();
        if (!day.equals(shifts.now(site).day())) throw new WrongStateException(Message.of("worklog.error.dayOver"));
        ClosingRow check = find(site, day, code);
        Integer figure = check.figure() == null ? null : figures(site, day).get(check.figure());
        if (checks.tick(site.id(), day, code, actor, shifts.now(), figure, token) || checks.isTickedBy(token)) return;
        ClosingRow ticked = find(site, day, code);
        throw new WrongStateException(Message.of("worklog.error.tickedAlready", String.valueOf(ticked.by()),
                ticked.at() == null ? shifts.now() : ticked.at()));
    }

    List<ClosingRow> of(SiteRef site, LocalDate day) { return checks.of(site.id(), day); }

    /** What there is still to see to; of today alone, for yesterday's is not known any more. */
    Map<ClosingFigure, Integer> figures(SiteRef site, LocalDate day) {
        ShiftHours hours = shifts.of(site);
        return day.equals(shifts.now(site).day())
                ? checks.figures(site.id(), hours.opens(day), hours.closes(day))
                : Map.of();
    }

    /** Since when the desk thinks of closing. */
    boolean isNear(SiteRef site) {
        Instant now = shifts.now();
        return !now.isBefore(shifts.of(site).closes(shifts.now(site).day()).minus(BEFORE));
    }

    private ClosingRow find(SiteRef site, LocalDate day, String code) {
        return of(site, day).stream().filter(check -> check.code().equals(code)).findFirst()
                .orElseThrow(() -> new NotFoundException(code));
    }
}
