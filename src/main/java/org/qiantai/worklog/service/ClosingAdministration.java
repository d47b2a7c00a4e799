package org.qiantai.worklog.service;

import java.time.Clock;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.function.BiConsumer;
import java.util.function.Supplier;
import org.qiantai.platform.error.NotFoundException;
import org.qiantai.platform.error.StaleRecordException;
import org.qiantai.platform.form.SentOnce;
import org.qiantai.platform.form.Step;
import org.qiantai.platform.security.Actor;
import org.qiantai.worklog.domain.ClosingPoint;
import org.qiantai.worklog.domain.ClosingPoint.Change;
import org.qiantai.worklog.domain.PointText;
import org.qiantai.worklog.repository.ClosingPoints;
import org.springframework.stereotype.Service;
import org.springframework.transaction.support.TransactionTemplate;

/** What the administrator does with the points of the check before closing. The route table lets nobody else in. */
@Service
public class ClosingAdministration {
    private final ClosingPoints points;
    private final TransactionTemplate transaction;
    private final Clock clock;

    ClosingAdministration(ClosingPoints points, TransactionTemplate transaction, Clock clock) {
        this.points = points;
        this.transaction = transaction;
        this.clock = clock;
    }

    /** All of them, those not in use, too. */
    public List<PointRow> list() {
        return points.inOrder().stream().map(PointRow::of).toList();
    }

    /** @throws NotFoundException when there is none */
    public PointRow point(String code) {
        return PointRow.of(find(code));
    }

    public void create(PointText text, UUID token, Actor actor) {
        once(token, () -> new ClosingPoint(text, change(token, actor)));
    }

    /** @throws StaleRecordException when somebody else changed it in between */
    public void change(Step step, PointText text, Actor actor) {
        step(step, actor, (point, change) -> point.change(text, change));
    }

    /** @throws org.qiantai.platform.error.WrongStateException when it is in use */
    public void activate(Step step, Actor actor) {
        step(step, actor, ClosingPoint::activate);
    }

    /** @throws org.qiantai.platform.error.WrongStateException when it is not in use */
    public void deactivate(Step step, Actor actor) {
        step(step, actor, ClosingPoint::deactivate);
    }

    private void step(Step step, Actor actor, BiConsumer<ClosingPoint, Change> verb) {
        once(step.token(), () -> {
            ClosingPoint point = find(step.number());
            if (point.formVersion() != step.version())
                throw new StaleRecordException(point.text().nameZh(), point.changedBy(), point.changedAt());
            verb.accept(point, change(step.token(), actor));
            return point;
        });
    }

    private void once(UUID token, Supplier<ClosingPoint> work) {
        SentOnce.run(() -> transaction.execute(_ -> made(token).orElseGet(() -> points.save(work.get()).code())),
                () -> transaction.execute(_ -> made(token)));
    }

    private Optional<String> made(UUID token) { return points.findByFormToken(token).map(ClosingPoint::code); }

    private Change change(UUID token, Actor actor) { return new Change(actor.name(), clock.instant(), token); }

    private ClosingPoint find(String code) {
        return points.findById(code).orElseThrow(() -> new NotFoundException(code));
    }
}
