package org.qiantai.repairorder.service;

import java.util.Arrays;
import java.util.Collection;
import java.util.List;
import java.util.function.BiFunction;
import org.jspecify.annotations.Nullable;
import org.qiantai.platform.error.Message;
import org.qiantai.platform.error.WrongStateException;
import org.qiantai.platform.form.Submission;
import org.qiantai.platform.security.Actor;
import org.qiantai.platform.security.Grant;
import org.qiantai.repairorder.domain.CopyHolder;
import org.qiantai.repairorder.domain.RepairOrder;
import org.qiantai.repairorder.domain.SlipCopy;
import org.qiantai.repairorder.domain.SlipCustody;
import org.qiantai.repairorder.domain.SlipEvent;
import org.qiantai.repairorder.domain.SlipPart;
import org.qiantai.repairorder.repository.SlipCustodyRepository;
import org.qiantai.timeline.NewEntry;
import org.qiantai.timeline.Timeline;
import org.qiantai.transition.Transitions;
import org.springframework.stereotype.Service;

/** The paper of an order: printed, handed out, back, lost, void (R-07-12, R-08-25). The order itself does not move. */
@Service
public class SlipCopies {
    private final OrderTransitions transitions;
    private final OrderPolicy policy;
    private final SlipCustodyRepository folders;
    private final Timeline timeline;
    private final Transitions submissions;

    SlipCopies(OrderTransitions transitions, OrderPolicy policy, SlipCustodyRepository folders, Timeline timeline,
            Transitions submissions) {
        this.transitions = transitions;
        this.policy = policy;
        this.folders = folders;
        this.timeline = timeline;
        this.submissions = submissions;
    }

    /** @param reason why again, when one of the parts was printed before */
    public void print(Submission submission, Collection<SlipPart> parts, @Nullable String reason, Actor actor) {
        act(submission, actor, reason, (order, folder) -> {
            requirePrintable(order);
            List<SlipPart> sorted = Arrays.stream(SlipPart.values()).filter(parts::contains).toList();
            return folder.print(sorted, reason, actor, transitions.now())
                    ? new SlipEvent.Reprinted(sorted)
                    : new SlipEvent.Printed(sorted);
        });
    }

    /**
     * All three parts, for one of several orders.
     *
     * @throws WrongStateException when it was printed before: a reprint has its own reason
     */
    public void printFirst(Submission submission, Actor actor) {
        act(submission, actor, null, (order, folder) -> {
            requirePrintable(order);
            if (folder.copies().stream().anyMatch(SlipCopy::isGood))
                throw new WrongStateException(Message.of("order.copy.error.printed", submission.number()));
            List<SlipPart> all = List.of(SlipPart.values());
            folder.print(all, null, actor, transitions.now());
            return new SlipEvent.Printed(all);
        });
    }

    public void handOut(Submission submission, long copy, CopyHolder to, String name, Actor actor) {
        act(submission, actor, null, (_, folder) -> {
            SlipCopy one = folder.copy(copy);
            one.handOut(to, name.strip(), actor, transitions.now());
            return new SlipEvent.HandedOut(one.part(), to, name.strip());
        });
    }

    /** R-08-25: back at the desk. */
    public void takeBack(Submission submission, long copy, Actor actor) {
        act(submission, actor, null, (_, folder) -> {
            SlipCopy one = folder.copy(copy);
            one.comeBack(actor, transitions.now());
            return new SlipEvent.CameBack(one.part());
        });
    }

    public void lose(Submission submission, long copy, String why, Actor actor) {
        act(submission, actor, why, (_, folder) -> {
            SlipCopy one = folder.copy(copy);
            one.lose(why.strip(), actor, transitions.now());
            return new SlipEvent.Lost(one.part());
        });
    }

    public void withdraw(Submission submission, long copy, String why, Actor actor) {
        act(submission, actor, why, (_, folder) -> {
            SlipCopy one = folder.copy(copy);
            one.withdraw(why.strip(), actor, transitions.now());
            return new SlipEvent.Withdrawn(one.part());
        });
    }

    /** Nothing is done on the paper of a cancelled order; but its copies still go somewhere. */
    private static void requirePrintable(RepairOrder order) {
        if (!OrderAction.PRINT.existsFor(order)) throw order.wrongState();
    }

    private void act(Submission submission, Actor actor, @Nullable String note,
            BiFunction<RepairOrder, SlipCustody, SlipEvent> verb) {
        submissions.once(submission.token(), () -> {
            RepairOrder order = transitions.find(submission.number(), actor);
            Grant grant = policy.permission(OrderAction.PRINT, order, actor).orForbid();
            folders.waitForOthersAt(order.id());
            SlipCustody folder = folders.findByOrderId(order.id()).orElseGet(() -> SlipCustody.of(order));
            SlipEvent event = verb.apply(order, folder);
            folders.save(folder);
            timeline.append(
                    NewEntry.of(order.siteId(), OrderTransitions.subject(order), actor, grant, event).noting(note)
                            .by(submission.token()));
        });
    }
}
