package org.qiantai.worklog.service;

import java.util.Optional;
import org.qiantai.platform.error.NotFoundException;
import org.qiantai.platform.form.Submission;
import org.qiantai.platform.security.Actor;
import org.qiantai.platform.security.Permission;
import org.qiantai.platform.site.SiteDirectory;
import org.qiantai.timeline.Subject;
import org.qiantai.transition.RecordType;
import org.qiantai.transition.Transitions;
import org.qiantai.worklog.domain.Shift;
import org.qiantai.worklog.domain.ShiftHandover;
import org.qiantai.worklog.domain.ShiftHandoverEvent;
import org.qiantai.worklog.domain.ShiftHours;
import org.qiantai.worklog.repository.ShiftHandoverRepository;
import org.springframework.stereotype.Service;

/** Taking over what another shift has left, and saying what came of it. */
@Service
public class ShiftHandoverService implements RecordType<ShiftHandover, ShiftHandoverAction> {
    /** The kind of subject under which these items stand in the timeline. */
    static final String SUBJECT = "HANDOVER";

    private final ShiftHandoverRepository handovers;
    private final WorklogPolicy policy;
    private final Shifts shifts;
    private final SiteDirectory sites;
    private final Transitions transitions;

    ShiftHandoverService(ShiftHandoverRepository handovers, WorklogPolicy policy, Shifts shifts, SiteDirectory sites,
            Transitions transitions) {
        this.handovers = handovers;
        this.policy = policy;
        this.shifts = shifts;
        this.sites = sites;
        this.transitions = transitions;
    }

    /**
     * R-08-17: by name, for the present shift; of the shift that wrote it, for the next.
     *
     * @throws org.qiantai.platform.error.WrongStateException when that shift has it already, or it is done
     */
    public void accept(Submission submission, Actor actor) {
        transitions.run(this, submission, ShiftHandoverAction.ACCEPT, actor, null, (item, _) -> {
            Shift taking = taking(item, shifts.of(sites.byId(item.siteId())), shift(item));
            item.accept(taking, actor, shifts.now());
            return new ShiftHandoverEvent.Accepted(taking, item.text());
        });
    }

    /** @throws org.qiantai.platform.error.WrongStateException when somebody has said so already */
    public void finish(Submission submission, String outcome, Actor actor) {
        transitions.run(this, submission, ShiftHandoverAction.FINISH, actor, outcome, (item, _) -> {
            item.finish(outcome.strip(), actor, shifts.now());
            return new ShiftHandoverEvent.Finished(item.text());
        });
    }

    /** Which shift takes an item over, should somebody take it now: somebody may come a little early. */
    static Shift taking(ShiftHandover item, ShiftHours hours, Shift now) {
        return item.written().isBefore(now) ? now : hours.after(item.written());
    }

    @Override
    public Optional<ShiftHandover> find(String id, boolean locked, Actor actor) { return byId(id); }

    private Optional<ShiftHandover> byId(String id) {
        return Optional.of(id).filter(text -> text.matches("\\d{1,18}")).map(Long::parseLong)
                .flatMap(handovers::findById);
    }

    /** @throws NotFoundException when there is none in the scope's sites */
    ShiftHandover find(String id) {
        return byId(id).orElseThrow(() -> new NotFoundException(id));
    }

    /** Somebody who may act on it hears that it is done already before the versions are compared. */
    @Override
    public Permission permission(ShiftHandoverAction action, ShiftHandover item, Actor actor) {
        Permission permission = WorklogPolicy.permission(action, item, shift(item), actor,
                policy.takers(item.siteId(), actor));
        if (permission.allowed()) item.requireOpen();
        return permission;
    }

    @Override
    public RecordState state(ShiftHandover item) {
        return new RecordState(item.siteId(), subject(item), item.text(), item.version(), item.status());
    }

    @Override
    public void save(ShiftHandover item) { handovers.save(item); }

    private Shift shift(ShiftHandover item) { return shifts.now(sites.byId(item.siteId())); }

    static Subject subject(ShiftHandover item) { return new Subject(SUBJECT, item.id()); }
}
