package org.qiantai.repairorder.service;

import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.qiantai.deadline.WorkFamily;
import org.qiantai.platform.error.Message;
import org.qiantai.platform.security.Actor;
import org.qiantai.platform.security.Grant;
import org.qiantai.platform.security.Permission;
import org.qiantai.platform.security.Role;
import org.qiantai.platform.web.Offer;
import org.qiantai.platform.web.Offers;
import org.qiantai.repairorder.OrderStatus;
import org.qiantai.repairorder.domain.MissingItem;
import org.qiantai.repairorder.domain.OrderSignature;
import org.qiantai.repairorder.domain.OwnerProperty;
import org.qiantai.repairorder.domain.RepairOrder;
import org.qiantai.repairorder.domain.SignatureKind;
import org.qiantai.staff.StaffDirectory;
import org.qiantai.staff.StaffMember;
import org.springframework.stereotype.Component;

/**
 * State × role × own department or assignment → what may be done with an order (domain.md §2, §3): asked by the page and
 * by the post.
 */
@Component
public class OrderPolicy {
    private final StaffDirectory staff;

    OrderPolicy(StaffDirectory staff) { this.staff = staff; }

    /** A technician who is nothing else sees own orders only; everybody else the whole site's. */
    public boolean sees(RepairOrder order, Actor actor) {
        return actor.readsWholeSite() || order.isAssignedTo(actor.id());
    }

    /** Whether the actor may do the step with this order, whatever its state. */
    public Permission permission(OrderAction action, RepairOrder order, Actor actor) {
        Optional<Grant> own = technician(order, actor);
        return switch (action) {
            case ASSIGN, REASSIGN, HAND_OVER, RESUME, EXTEND -> by(supervisor(order, actor), "supervisor", order);
            case ACKNOWLEDGE, LEAVE, APPOINT, SOLVE_BY_PHONE, PROPERTY ->
                by(own.or(() -> supervisor(order, actor)).or(() -> desk(actor)), "workerOrDesk", order);
            case ARRIVE, QUOTE, CONSENT, START, SUPPLEMENT, COMPLETE, AMEND, RETURN ->
                by(own.or(() -> supervisor(order, actor)), "worker", order);
            case AGREE, AGREE_DUE, CANCEL, PRINT, REWORK, WARRANTY, CHARGE ->
                by(supervisor(order, actor).or(() -> desk(actor)), "supervisorOrDesk", order);
            case INTERIM -> by(supervisor(order, actor).or(() -> actor.grant(Role.CENTER_HEAD)), "supervisor", order);
            case CORRECT -> by(supervisor(order, actor).or(() -> secondSigner(order, actor)), "supervisor", order);
            case RECEIVE, RECEIVE_INTERIM -> by(desk(actor), "desk", order);
            case CHASE -> by(desk(actor).or(() -> actor.supervisorOf(Actor.FRONT_DESK)), "chase", order);
            case REVIEW -> first(order.pendingReviews(), order, actor);
            case SIGN_RETURN -> first(order.pendingReturnSignatures(), order, actor);
            case NOTE -> Permission.of(own.or(() -> writer(actor)), Message.of("order.refusal.readsOnly"));
        };
    }

    /** Whether the actor may give that signature: one's own completion one does not review (domain.md §2). */
    public Permission signature(SignatureKind kind, RepairOrder order, Actor actor) {
        if (kind == SignatureKind.SUPERVISOR_REVIEW && isCompletedBy(order, actor.id()))
            return Permission.refused(Message.of("order.refusal.ownCompletion"));
        if (!kind.isOfCenterHead()) {
            boolean review = kind == SignatureKind.SUPERVISOR_REVIEW;
            return by(supervisor(order, actor).or(() -> review ? standIn(order, actor) : Optional.empty()),
                    "supervisor", order);
        }
        if (order.signatures().stream().map(OrderSignature::userId).anyMatch(id -> id == actor.id())
                || kind == SignatureKind.CENTER_HEAD_REVIEW && isCompletedBy(order, actor.id()))
            return Permission.refused(Message.of("order.refusal.secondSignature"));
        return by(actor.grant(Role.CENTER_HEAD), "centerHead", order);
    }

    /** R-07-8, G-18: the department agrees to a compensation, above the limit the director; never who proposed it. */
    public Permission compensation(OwnerProperty property, RepairOrder order, Actor actor) {
        if (property.isProposedBy(actor)) return Permission.refused(Message.of("order.property.error.own"));
        Optional<Grant> director = actor.grant(Role.CENTER_HEAD).filter(grant -> grant.role() == Role.DIRECTOR);
        return property.isForDirector()
                ? by(director, "director", order)
                : by(supervisor(order, actor).or(() -> director), "supervisor", order);
    }

    /** The signature the actor would give now: the first pending one that is theirs to give. */
    Optional<SignatureKind> signatureOf(List<SignatureKind> pending, RepairOrder order, Actor actor) {
        return pending.stream().filter(kind -> signature(kind, order, actor).allowed()).findFirst();
    }

    /**
     * The steps that exist for this order now; those the actor may not do come with the reason.
     *
     * @param blockedReasons what nobody can do just now, for a reason the order itself does not know
     */
    public Offers offers(RepairOrder order, Actor actor, Map<OrderAction, Message> blockedReasons) {
        return offers(order, actor, blockedReasons, false);
    }

    /** @param chased whether nobody has moved within the time there is for it (R-08-22): then ringing up comes first */
    Offers offers(RepairOrder order, Actor actor, Map<OrderAction, Message> blockedReasons, boolean chased) {
        List<OrderAction> existing = Arrays.stream(OrderAction.values()).filter(action -> action.existsFor(order))
                .toList();
        List<Offer> offers = existing.stream().map(action -> offer(action, order, actor, blockedReasons.get(action)))
                .toList();
        if (chased && permission(OrderAction.CHASE, order, actor).allowed())
            return Offers.of(offers, OrderAction.CHASE.path());
        return Offers.of(offers, existing.stream().filter(action -> movesOn(action, order)).map(OrderAction::path)
                .collect(Collectors.toSet()));
    }

    /** Whether the step brings the order nearer to its end; all others stand in the menu. */
    private static boolean movesOn(OrderAction action, RepairOrder order) {
        return switch (action) {
            case SIGN_RETURN, ASSIGN, ACKNOWLEDGE, LEAVE, ARRIVE, CONSENT, START, COMPLETE, REVIEW, RECEIVE,
                    RECEIVE_INTERIM ->
                true;
            case QUOTE -> order.status() == OrderStatus.ON_SITE;
            case APPOINT -> order.visit().appointmentFrom() == null;
            case AMEND -> !order.missingForReview().isEmpty() || order.correction().isPresent();
            case SUPPLEMENT, AGREE, AGREE_DUE, EXTEND, SOLVE_BY_PHONE, REASSIGN, HAND_OVER, CHASE, CORRECT, RESUME,
                    RETURN,
                    CANCEL,
                    NOTE, PRINT, REWORK, WARRANTY, CHARGE, INTERIM, PROPERTY ->
                false;
        };
    }

    private Offer offer(OrderAction action, RepairOrder order, Actor actor, @Nullable Message blockedReasons) {
        Message refusal = permission(action, order, actor).refusal();
        return new Offer(action.path(), "order.action." + action, href(action, order), action.form(),
                refusal != null ? refusal : blockedReasons != null ? blockedReasons : notYet(action, order));
    }

    /** An extension is a record of its own, at its own address. */
    private static String href(OrderAction action, RepairOrder order) {
        return action == OrderAction.EXTEND
                ? "/extensions/" + order.number() + "/request"
                : "/orders/" + order.number() + "/" + action.path();
    }

    /** What else must be there before the step; the entity refuses it for the same reason. */
    private static @Nullable Message notYet(OrderAction action, RepairOrder order) {
        if (action == OrderAction.START && !order.mayBegin())
            return Message.of("order.error.noConsent", order.number());
        List<MissingItem> missing = order.missingForReview();
        if (action == OrderAction.REVIEW && !missing.isEmpty())
            return Message.of("order.error.incomplete", order.number(), MissingItem.list(missing));
        return null;
    }

    private Permission first(List<SignatureKind> pending, RepairOrder order, Actor actor) {
        List<Permission> answers = pending.stream().map(kind -> signature(kind, order, actor)).toList();
        return answers.stream().filter(Permission::allowed).findFirst()
                .or(() -> answers.stream().findFirst())
                .orElseGet(() -> by(supervisor(order, actor), "supervisor", order));
    }

    private static Permission by(Optional<Grant> grant, String who, RepairOrder order) {
        return Permission.of(grant, Message.of("order.refusal." + who, order.number()));
    }

    private static Optional<Grant> technician(RepairOrder order, Actor actor) {
        return actor.grant(Role.TECHNICIAN).filter(_ -> order.isAssignedTo(actor.id()));
    }

    /** The department's own supervisor; the CS supervisor serves a department that has none. */
    private Optional<Grant> supervisor(RepairOrder order, Actor actor) {
        return actor.supervisorOf(order.departmentCode())
                .or(() -> actor.supervisorOf(Actor.FRONT_DESK)
                        .filter(_ -> !staff.hasSupervisor(order.siteId(), order.departmentCode())));
    }

    /** Where the department's only supervisor entered the completion, the CS supervisor or the director steps in. */
    private Optional<Grant> standIn(RepairOrder order, Actor actor) {
        Optional<Grant> senior = actor.supervisorOf(Actor.FRONT_DESK)
                .or(() -> actor.grant(Role.CENTER_HEAD).filter(grant -> grant.role() == Role.DIRECTOR));
        return senior.filter(_ -> staff.holding(Role.SUPERVISOR, order.siteId(), order.departmentCode()).stream()
                .map(StaffMember::id).allMatch(id -> isCompletedBy(order, id)));
    }

    /** An indoor service is signed by the centre head as well (R-03-62). */
    private static Optional<Grant> secondSigner(RepairOrder order, Actor actor) {
        return actor.grant(Role.CENTER_HEAD).filter(_ -> order.scope().family() == WorkFamily.INDOOR_SERVICE);
    }

    private static boolean isCompletedBy(RepairOrder order, long userId) {
        Long by = order.slip().completedBy();
        return by != null && by == userId && order.status() != OrderStatus.OPEN;
    }

    private static Optional<Grant> desk(Actor actor) { return actor.grant(Role.RECEPTIONIST); }

    private static Optional<Grant> writer(Actor actor) {
        return actor.grants().stream()
                .filter(grant -> grant.role() != Role.HEAD_OFFICE && grant.role() != Role.TECHNICIAN).findFirst();
    }
}
