package org.qiantai.worklog.service;

import java.util.Optional;
import java.util.UUID;
import java.util.function.BiFunction;
import org.qiantai.platform.error.NotFoundException;
import org.qiantai.platform.form.Submissions;
import org.qiantai.platform.form.Submission;
import org.qiantai.platform.security.Actor;
import org.qiantai.platform.security.Grant;
import org.qiantai.platform.site.SiteDirectory;
import org.qiantai.timeline.NewEntry;
import org.qiantai.timeline.Subject;
import org.qiantai.timeline.Timeline;
import org.qiantai.worklog.domain.ShiftHandover;
import org.qiantai.worklog.domain.ShiftHandoverEvent;
import org.qiantai.worklog.domain.ShiftHandoverStatus;
import org.qiantai.worklog.domain.Shift;
import org.qiantai.worklog.domain.ShiftHours;
import org.qiantai.worklog.repository.ShiftHandoverRepository;
import org.springframework.stereotype.Service;
import org.springframework.transaction.support.TransactionTemplate;

/** Taking over what another shift has left, and saying what came of it. */
@Service
public class ShiftHandoverService {
    /** The kind of subject under which these items stand in the timeline. */
    static final String SUBJECT = "HANDOVER";

    private final ShiftHandoverRepository handovers;
    private final WorklogPolicy policy;
    private final Shifts shifts;
    private final SiteDirectory sites;
    private final Timeline timeline;
    private final TransactionTemplate transaction;

    ShiftHandoverService(ShiftHandoverRepository handovers, WorklogPolicy policy, Shifts shifts, SiteDirectory sites,
            Timeline timeline,
            TransactionTemplate transaction) {
        this.handovers = handovers;
        this.policy = policy;
        this.shifts = shifts;
        this.sites = sites;
        this.timeline = timeline;
        this.transaction = transaction;
    }

    /**
     * R-08-17: by name, for the present shift; of the shift that wrote it, for the next.
     *
     * @throws org.qiantai.platform.error.WrongStateException when that shift has it already, or it is done
     */
    public void accept(Submission submission, Actor actor) {
        act(submission, ShiftHandoverAction.ACCEPT, actor, (item, now) -> {
            Shift taking = taking(item, shifts.of(sites.byId(item.siteId())), now);
            item.accept(taking, actor, shifts.now());
            return new ShiftHandoverEvent.Accepted(taking, item.text());
        });
    }

    /** @throws org.qiantai.platform.error.WrongStateException when somebody has said so already */
    public void finish(Submission submission, String outcome, Actor actor) {
        act(submission, ShiftHandoverAction.FINISH, actor, (item, _) -> {
            item.finish(outcome.strip(), actor, shifts.now());
            return new ShiftHandoverEvent.Finished(item.text());
        });
    }

    /** Which shift takes an item over, should somebody take it now: somebody may come a little early. */
    static Shift taking(ShiftHandover item, ShiftHours hours, Shift now) {
        return item.written().isBefore(now) ? now : hours.after(item.written());
    }

    private void act(Submission submission, ShiftHandoverAction action, Actor actor,
            BiFunction<ShiftHandover, Shift, ShiftHandoverEvent> verb) {
        Submissions.run(() -> transaction.execute(_ -> {
            if (timeline.actedOnBy(submission.token()).isPresent()) return submission.number();
            ShiftHandover item = find(submission.number());
            Shift now = shifts.now(sites.byId(item.siteId()));
            Grant grant = WorklogPolicy
                    .permission(action, item, now, actor, policy.takers(item.siteId(), actor)).orForbid();
            ShiftHandoverStatus before = item.status();
            item.requireOpen();
            timeline.requireFresh(subject(item), item.text(), submission.version(), item.version());
            ShiftHandoverEvent event = verb.apply(item, now);
            handovers.save(item);
            timeline.append(NewEntry.of(item.siteId(), subject(item), actor, grant, event).moved(before, item.status())
                    .noting(item.result()).by(submission.token()));
            return submission.number();
        }), () -> done(submission.token(), submission.number()));
    }

    ShiftHandover find(String id) {
        return Optional.of(id).filter(text -> text.matches("\\d{1,18}")).map(Long::parseLong)
                .flatMap(handovers::findById).orElseThrow(() -> new NotFoundException(id));
    }

    static Subject subject(ShiftHandover item) { return new Subject(SUBJECT, item.id()); }

    private Optional<String> done(UUID token, String id) { return timeline.actedOnBy(token).map(_ -> id); }
}
