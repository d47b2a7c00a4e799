package org.qiantai.repairorder.service;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.qiantai.attachment.Drawing;
import org.qiantai.platform.error.ForbiddenException;
import org.qiantai.platform.error.InvalidInputException;
import org.qiantai.platform.error.Message;
import org.qiantai.platform.error.WrongStateException;
import org.qiantai.platform.form.Submission;
import org.qiantai.platform.security.Actor;
import org.qiantai.platform.security.Grant;
import org.qiantai.repairorder.domain.EnteredBy;
import org.qiantai.repairorder.domain.IncompleteSlipException;
import org.qiantai.repairorder.domain.MissingItem;
import org.qiantai.repairorder.domain.OrderEvent;
import org.qiantai.repairorder.domain.RepairOrder;
import org.qiantai.repairorder.domain.OrderReturn;
import org.qiantai.repairorder.domain.ReturnDisposition;
import org.qiantai.repairorder.domain.SignatureKind;
import org.qiantai.repairorder.domain.SignedPlace;
import org.qiantai.repairorder.domain.Signer;
import org.qiantai.repairorder.domain.SlipEntry;
import org.qiantai.repairorder.domain.SlipWarning;
import org.qiantai.repairorder.repository.UsualHoursQuery;
import org.qiantai.repairorder.repository.SlipCustodyRepository;
import org.springframework.stereotype.Service;

/** The paper behind the work: the slip filled, reviewed, received or refused; or the order returned (R-03-43..52). */
@Service
public class OrderSlips {
    private final OrderTransitions transitions;
    private final OrderPolicy policy;
    private final SlipCustodyRepository folders;
    private final OrderDrawings drawings;
    private final OrderPrices prices;
    private final UsualHoursQuery hours;
    private final OrderNews news;
    private final ReturnReasons causes;

    OrderSlips(OrderTransitions transitions, OrderPolicy policy, SlipCustodyRepository folders, OrderDrawings drawings,
            OrderPrices prices,
            UsualHoursQuery hours, OrderNews news, ReturnReasons causes) {
        this.prices = prices;
        this.folders = folders;
        this.drawings = drawings;
        this.hours = hours;
        this.news = news;
        this.causes = causes;
        this.transitions = transitions;
        this.policy = policy;
    }

    /**
     * R-03-43, R-03-44, R-07-11: fills the slip; the word "done" keeps its time.
     *
     * @throws InvalidInputException beside the name, where it was drawn and not typed
     */
    public String amend(Submission submission, SlipEntry entry, SlipSignatures hands, @Nullable String note,
            Actor actor) {
        return transitions.run(submission, OrderAction.AMEND, actor, note, (order, grant) -> {
            order.amend(entry.with(prices.used(order, entry.materials())), transitions.now());
            order.signByHand(drawings.keep(order, SignedPlace.WORKER, entry.workerSignature(), hands.worker()),
                    drawings.keep(order, SignedPlace.OWNER, entry.ownerSignature(), hands.owner()), transitions.now());
            return new OrderEvent.Amended(EnteredBy.of(grant));
        });
    }

    /** R-03-46: not signed, but to be filled again, with the note that says what is wrong; its technicians are told. */
    public String askForCorrection(Submission submission, String note, Actor actor) {
        return transitions.run(submission, OrderAction.CORRECT, actor, note, (order, _) -> {
            order.askForCorrection(note, actor, transitions.now());
            news.correctionAsked(order);
            return new OrderEvent.CorrectionAsked();
        });
    }

    /** Not really done: back to work, with the note that says why. */
    public String sendBackToWork(Submission submission, String note, Actor actor) {
        return transitions.run(submission, OrderAction.RESUME, actor, note, (order, _) -> {
            order.sendBackToWork(actor, transitions.now());
            return new OrderEvent.SentBackToWork();
        });
    }

    /**
     * R-03-46, R-03-62: signs the slip.
     *
     * @param name as typed beneath it
     * @throws IncompleteSlipException with the list of what is missing
     */
    public String review(Submission submission, String name, @Nullable String note, Actor actor) {
        return transitions.run(submission, OrderAction.REVIEW, actor, note, (order, _) -> signed(order, name, actor));
    }

    /**
     * The same for one of several: only a slip at which there is nothing to look first.
     *
     * @throws WrongStateException with the slip's warnings
     */
    public String reviewPlain(Submission submission, String name, @Nullable String note, Actor actor) {
        return transitions.run(submission, OrderAction.REVIEW, actor, note, (order, _) -> {
            List<SlipWarning> warnings = SlipWarning.of(order,
                    hours.at(order.siteId(), List.of(order.scope().categoryCode())));
            if (!warnings.isEmpty())
                throw new WrongStateException(
                        Message.of("order.bulk.warned", order.number(), SlipWarning.list(warnings)));
            return signed(order, name, actor);
        });
    }

    private OrderEvent signed(RepairOrder order, String name, Actor actor) {
        SignatureKind kind = mine(order.pendingReviews(), order, actor);
        order.review(kind, signer(kind, order, name, actor), transitions.now());
        return new OrderEvent.Signed(kind, name.strip());
    }

    /**
     * The slip is on the desk's file, and what was printed of it is back.
     *
     * @throws IncompleteSlipException with the list of what is missing (R-03-47)
     */
    public String receive(Submission submission, @Nullable String note, Actor actor) {
        return transitions.run(submission, OrderAction.RECEIVE, actor, note, (order, _) -> {
            order.receive(actor, transitions.now());
            folders.waitForOthersAt(order.id());
            folders.findByOrderId(order.id()).ifPresent(folder -> {
                folder.comeBack(actor, transitions.now());
                folders.save(folder);
            });
            return new OrderEvent.Received();
        });
    }

    /** R-03-47: back to the department, with the computed list of what is missing, or with a note. */
    public String refuse(Submission submission, @Nullable String note, Actor actor) {
        return transitions.run(submission, OrderAction.RECEIVE, actor, note, (order, _) -> {
            List<MissingItem> missing = order.refuse(note, actor, transitions.now());
            return missing.isEmpty()
                    ? new OrderEvent.Refused()
                    : new OrderEvent.RefusedIncomplete(missing.getFirst(), missing.size());
        });
    }

    /**
     * R-03-51, R-03-52: it cannot be done. A technician's word waits for the supervisor's; the supervisor's own counts as
     * signed, and for an indoor service waits for the centre head's (R-03-66).
     *
     * @param cause the code of a reason on the company's list, which says what happens next (C-43)
     * @param signature the supervisor's name as typed; a technician leaves it empty
     * @param drawing the same written by hand, where it was
     */
    public String proposeReturn(Submission submission, String cause, String text, String explanation, String toldHow,
            @Nullable String signature, @Nullable Drawing drawing, Actor actor) {
        ReturnDisposition reason = causes.chosen(cause).text().nextStep();
        if (drawing != null && (signature == null || signature.isBlank()))
            throw new InvalidInputException("signature", Message.of("order.error.drawnWithoutName"));
        return transitions.run(submission, OrderAction.RETURN, actor, text, (order, grant) -> {
            order.proposeReturn(
                    new OrderReturn(reason, text.strip(), explanation.strip(), toldHow.strip(), actor.id(),
                            transitions.now(), cause));
            if (signature == null || signature.isBlank() || EnteredBy.of(grant) != EnteredBy.SUPERVISOR)
                return new OrderEvent.ReturnProposed(reason);
            order.signReturn(SignatureKind.SUPERVISOR_RETURN, Signer.of(actor, grant, signature.strip())
                    .byHand(drawings.keep(order, SignedPlace.RETURN, signature, drawing)), transitions.now());
            return new OrderEvent.ReturnProposedAndSigned(reason, signature.strip());
        });
    }

    /** R-03-51, R-03-66: signs a return that was proposed. */
    public String signReturn(Submission submission, String name, @Nullable Drawing drawing, @Nullable String note,
            Actor actor) {
        return transitions.run(submission, OrderAction.SIGN_RETURN, actor, note, (order, _) -> {
            SignatureKind kind = mine(order.pendingReturnSignatures(), order, actor);
            order.signReturn(kind, signer(kind, order, name, actor)
                    .byHand(drawings.keep(order, SignedPlace.RETURN, name, drawing)), transitions.now());
            return new OrderEvent.Signed(kind, name.strip());
        });
    }

    private SignatureKind mine(List<SignatureKind> pending, RepairOrder order, Actor actor) {
        return policy.signatureOf(pending, order, actor).orElseThrow(
                () -> new ForbiddenException(Message.of("order.error.signedAlready", order.number())));
    }

    private Signer signer(SignatureKind kind, RepairOrder order, String name, Actor actor) {
        Grant grant = policy.signature(kind, order, actor).orForbid();
        return Signer.of(actor, grant, name.strip());
    }
}
