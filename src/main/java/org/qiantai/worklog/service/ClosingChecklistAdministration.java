package org.qiantai.worklog.service;

import java.time.Clock;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.function.BiConsumer;
import java.util.function.Supplier;
import org.qiantai.platform.error.NotFoundException;
import org.qiantai.platform.error.StaleRecordException;
import org.qiantai.platform.form.Submissions;
import org.qiantai.platform.form.Submission;
import org.qiantai.platform.security.Actor;
import org.qiantai.worklog.domain.ClosingChecklistItem;
import org.qiantai.worklog.domain.ClosingChecklistItem.Change;
import org.qiantai.worklog.domain.ChecklistItemText;
import org.qiantai.worklog.repository.ClosingChecklistItemRepository;
import org.springframework.stereotype.Service;
import org.springframework.transaction.support.TransactionTemplate;

/** What the administrator does with the points of the check before closing. The route table lets nobody else in. */
@Service
public class ClosingChecklistAdministration {
    private final ClosingChecklistItemRepository points;
    private final TransactionTemplate transaction;
    private final Clock clock;

    ClosingChecklistAdministration(ClosingChecklistItemRepository points, TransactionTemplate transaction,
            Clock clock) {
        this.points = points;
        this.transaction = transaction;
        this.clock = clock;
    }

    /** All of them, those not in use, too. */
    public List<ChecklistItemRow> list() {
        return points.inOrder().stream().map(ChecklistItemRow::of).toList();
    }

    /** @throws NotFoundException when there is none */
    public ChecklistItemRow point(String code) {
        return ChecklistItemRow.of(find(code));
    }

    public void create(ChecklistItemText text, UUID token, Actor actor) {
        once(token, () -> new ClosingChecklistItem(text, change(token, actor)));
    }

    /** @throws StaleRecordException when somebody else changed it in between */
    public void change(Submission submission, ChecklistItemText text, Actor actor) {
        step(submission, actor, (point, change) -> point.change(text, change));
    }

    /** @throws org.qiantai.platform.error.WrongStateException when it is in use */
    public void activate(Submission submission, Actor actor) {
        step(submission, actor, ClosingChecklistItem::activate);
    }

    /** @throws org.qiantai.platform.error.WrongStateException when it is not in use */
    public void deactivate(Submission submission, Actor actor) {
        step(submission, actor, ClosingChecklistItem::deactivate);
    }

    private void step(Submission submission, Actor actor, BiConsumer<ClosingChecklistItem, Change> verb) {
        once(submission.token(), () -> {
            ClosingChecklistItem point = find(submission.number());
            if (point.formVersion() != submission.version())
                throw new StaleRecordException(point.text().nameZh(), point.changedBy(), point.changedAt());
            verb.accept(point, change(submission.token(), actor));
            return point;
        });
    }

    private void once(UUID token, Supplier<ClosingChecklistItem> work) {
        Submissions.run(() -> transaction.execute(_ -> made(token).orElseGet(() -> points.save(work.get()).code())),
                () -> transaction.execute(_ -> made(token)));
    }

    private Optional<String> made(UUID token) { return points.findByFormToken(token).map(ClosingChecklistItem::code); }

    private Change change(UUID token, Actor actor) { return new Change(actor.name(), clock.instant(), token); }

    private ClosingChecklistItem find(String code) {
        return points.findById(code).orElseThrow(() -> new NotFoundException(code));
    }
}
