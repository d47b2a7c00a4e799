package org.qiantai.repairorder.service;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.qiantai.platform.error.ForbiddenException;
import org.qiantai.platform.error.InvalidInputException;
import org.qiantai.platform.error.Message;
import org.qiantai.platform.error.WrongStateException;
import org.qiantai.platform.form.Step;
import org.qiantai.platform.security.Actor;
import org.qiantai.platform.security.Grant;
import org.qiantai.repairorder.domain.Hand;
import org.qiantai.repairorder.domain.IncompleteSlipException;
import org.qiantai.repairorder.domain.MissingItem;
import org.qiantai.repairorder.domain.OrderEvent;
import org.qiantai.repairorder.domain.RepairOrder;
import org.qiantai.repairorder.domain.ReturnOfOrder;
import org.qiantai.repairorder.domain.ReturnReason;
import org.qiantai.repairorder.domain.SignatureKind;
import org.qiantai.repairorder.domain.Signer;
import org.qiantai.repairorder.domain.SlipEntry;
import org.qiantai.repairorder.domain.SlipWarning;
import org.qiantai.repairorder.repository.SlipFolders;
import org.springframework.stereotype.Service;

/** The paper behind the work: the slip filled, reviewed, received or refused; or the order returned (R-03-43..52). */
@Service
public class OrderSlips {
    private final OrderActs acts;
    private final OrderPolicy policy;
    private final SlipFolders folders;
    private final OrderPrices prices;

    OrderSlips(OrderActs acts, OrderPolicy policy, SlipFolders folders, OrderPrices prices) {
        this.prices = prices;
        this.folders = folders;
        this.acts = acts;
        this.policy = policy;
    }

    /** R-03-43, R-03-44: fills the slip; the word "done" keeps its time. */
    public String amend(Step step, SlipEntry entry, @Nullable String note, Actor actor) {
        return acts.act(step, OrderAction.AMEND, actor, note, (order, grant) -> {
            order.amend(entry.with(prices.used(order, entry.materials())), acts.now());
            return new OrderEvent.Amended(Hand.of(grant));
        });
    }

    /** Not really done: back to work, with the note that says why. */
    public String sendBackToWork(Step step, String note, Actor actor) {
        return acts.act(step, OrderAction.RESUME, actor, note, (order, _) -> {
            order.sendBackToWork(actor, acts.now());
            return new OrderEvent.SentBackToWork();
        });
    }

    /**
     * R-03-46, R-03-62: signs the slip.
     *
     * @param name as typed beneath it
     * @throws IncompleteSlipException with the list of what is missing
     */
    public String review(Step step, String name, @Nullable String note, Actor actor) {
        return acts.act(step, OrderAction.REVIEW, actor, note, (order, _) -> signed(order, name, actor));
    }

    /**
     * The same for one of several: only a slip at which there is nothing to look first.
     *
     * @throws WrongStateException with the slip's warnings
     */
    public String reviewPlain(Step step, String name, @Nullable String note, Actor actor) {
        return acts.act(step, OrderAction.REVIEW, actor, note, (order, _) -> {
            List<SlipWarning> warnings = SlipWarning.of(order);
            if (!warnings.isEmpty())
                throw new WrongStateException(
                        Message.of("order.bulk.warned", order.number(), SlipWarning.list(warnings)));
            return signed(order, name, actor);
        });
    }

    private OrderEvent signed(RepairOrder order, String name, Actor actor) {
        SignatureKind kind = mine(order.pendingReviews(), order, actor);
        order.review(kind, signer(kind, order, name, actor), acts.now());
        return new OrderEvent.Signed(kind, name.strip());
    }

    /**
     * The slip is on the desk's file, and what was printed of it is back.
     *
     * @throws IncompleteSlipException with the list of what is missing (R-03-47)
     */
    public String receive(Step step, @Nullable String note, Actor actor) {
        return acts.act(step, OrderAction.RECEIVE, actor, note, (order, _) -> {
            order.receive(actor, acts.now());
            folders.waitForOthersAt(order.id());
            folders.findByOrderId(order.id()).ifPresent(folder -> {
                folder.comeBack(actor, acts.now());
                folders.save(folder);
            });
            return new OrderEvent.Received();
        });
    }

    /** R-03-47: back to the department, with the computed list of what is missing, or with a note. */
    public String refuse(Step step, @Nullable String note, Actor actor) {
        return acts.act(step, OrderAction.RECEIVE, actor, note, (order, _) -> {
            List<MissingItem> missing = order.refuse(note, actor, acts.now());
            return missing.isEmpty()
                    ? new OrderEvent.Refused()
                    : new OrderEvent.RefusedIncomplete(missing.getFirst(), missing.size());
        });
    }

    /**
     * R-03-51, R-03-52: it cannot be done. A technician's word waits for the supervisor's; the supervisor's own counts as
     * signed, and for an indoor service waits for the centre head's (R-03-66).
     *
     * @param signature the supervisor's name as typed; a technician leaves it empty
     */
    public String proposeReturn(Step step, ReturnReason reason, String text, String explanation, String toldHow,
            @Nullable String signature, Actor actor) {
        if (!ReturnReason.choosable().contains(reason))
            throw new InvalidInputException("reason", Message.of("order.error.returnReason"));
        return acts.act(step, OrderAction.RETURN, actor, text, (order, grant) -> {
            order.proposeReturn(
                    new ReturnOfOrder(reason, text.strip(), explanation.strip(), toldHow.strip(), actor.id(),
                            acts.now()));
            if (signature == null || signature.isBlank() || Hand.of(grant) != Hand.SUPERVISOR)
                return new OrderEvent.ReturnProposed(reason);
            order.signReturn(SignatureKind.SUPERVISOR_RETURN, Signer.of(actor, grant, signature.strip()), acts.now());
            return new OrderEvent.ReturnProposedAndSigned(reason, signature.strip());
        });
    }

    /** R-03-51, R-03-66: signs a return that was proposed. */
    public String signReturn(Step step, String name, @Nullable String note, Actor actor) {
        return acts.act(step, OrderAction.SIGN_RETURN, actor, note, (order, _) -> {
            SignatureKind kind = mine(order.pendingReturnSignatures(), order, actor);
            order.signReturn(kind, signer(kind, order, name, actor), acts.now());
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
