package org.qiantai.repairorder.service;

import static org.qiantai.repairorder.OrderStatus.*;

import java.util.EnumSet;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.qiantai.platform.security.Grant;
import org.qiantai.platform.security.Role;
import org.qiantai.repairorder.OrderStatus;
import org.qiantai.repairorder.domain.RepairOrder;
import org.qiantai.transition.RecordAction;

/** What one can do with an order; the likely next step first. */
public enum OrderAction implements RecordAction {
    /** Sign a return that was proposed. */
    SIGN_RETURN("return-signature", true), ASSIGN("assignment", true), ACKNOWLEDGE("acknowledgement",
            false), LEAVE("departure", false), ARRIVE("arrival", true),
    /** The owner's yes or no to the open quotation. */
    CONSENT("consent", true),
    /** Begin without a quotation: free, agreed, or an emergency. */
    START("start", false), QUOTE("quotation", true), COMPLETE("completion", true), REVIEW("review", true),
    /** Take the slip in, or refuse it. */
    RECEIVE("receipt", true),
    /** Do not sign, but have the slip filled again. */
    CORRECT("correction", true), AMEND("amendment", true), SUPPLEMENT("supplement", true), APPOINT("appointment",
            true), AGREE_DUE("agreed-due", true), EXTEND("extension", true), AGREE("agreement",
                    true), SOLVE_BY_PHONE("phone-solution", true), REASSIGN("assignment",
                            true), HAND_OVER("handover", true),
    /** Ring up: nobody has moved, or the limit has passed (R-08-22, R-03-72). */
    CHASE("chase", true), RESUME("resumption",
            true), RETURN("return", true), CANCEL("cancellation", true), NOTE("note", true),
    /** Print the slip's three parts, again with a reason; say who has them (R-07-12). */
    PRINT("slip", true),
    /** Nobody pays: a warranty covers it; and the owner pays after all. */
    WARRANTY("warranty", true), CHARGE("charging", true),
    /** Not finished when the month ends: "complies with the agreement" (R-03-65); and the desk has that slip. */
    INTERIM("interim-slip", true), RECEIVE_INTERIM("interim-receipt", false),
    /** Of the owner's: checked before it is installed, moved out of the way, damaged (R-03-41, R-07-7, R-07-8). */
    PROPERTY("property", true),
    /** The same fault again: it repairs an earlier order (G-13). */
    REWORK("rework", true);

    private final String path;
    private final boolean form;

    OrderAction(String path, boolean form) {
        this.path = path;
        this.form = form;
    }

    /** The last part of the step's address. */
    public String path() { return path; }

    /** Whether the step asks for more than a click. */
    public boolean form() { return form; }

    /**
     * Whether the step must have been asked for on the record's present version. A note, a call, a print adds and never collides; a
     * technician's own step may reach us late, from a basement, and counts while its arrow is still there (domain.md §3).
     */
    @Override
    public boolean needsFreshVersion(@Nullable Grant by) {
        boolean onTheWay = EnumSet.of(ACKNOWLEDGE, LEAVE, ARRIVE, START, QUOTE, CONSENT, SUPPLEMENT, COMPLETE)
                .contains(this);
        return this != NOTE && this != PROPERTY && this != CHASE && this != PRINT
                && !(onTheWay && by != null && by.role() == Role.TECHNICIAN);
    }

    /**
     * Whether the step adds to the order without raising its version, and must not be done twice: a price told, its answer, a
     * month's slip. Of two at once, the later sees the earlier.
     */
    @Override
    public boolean needsRowLock() {
        return EnumSet.of(QUOTE, SUPPLEMENT, CONSENT, INTERIM, RECEIVE_INTERIM).contains(this);
    }

    /** The states in which the step exists. */
    Set<OrderStatus> from() {
        return switch (this) {
            case ASSIGN -> EnumSet.of(OPEN);
            case ACKNOWLEDGE, LEAVE, ARRIVE -> EnumSet.of(ASSIGNED);
            case START -> EnumSet.of(ON_SITE, QUOTED);
            case QUOTE -> EnumSet.of(ON_SITE, QUOTED);
            case CONSENT -> EnumSet.of(QUOTED, WORKING, COMPLETED);
            case COMPLETE -> EnumSet.of(WORKING);
            case SUPPLEMENT -> EnumSet.of(WORKING, COMPLETED);
            case REVIEW, AMEND, CORRECT, RESUME -> EnumSet.of(COMPLETED);
            case RECEIVE -> EnumSet.of(REVIEWED);
            case APPOINT, HAND_OVER, REWORK -> EnumSet.of(OPEN, ASSIGNED, ON_SITE);
            case AGREE, SOLVE_BY_PHONE, CANCEL -> EnumSet.of(OPEN, ASSIGNED);
            case REASSIGN -> EnumSet.of(ASSIGNED, ON_SITE, QUOTED, WORKING);
            case RETURN, SIGN_RETURN, AGREE_DUE, EXTEND, WARRANTY, CHARGE, INTERIM ->
                EnumSet.of(OPEN, ASSIGNED, ON_SITE, QUOTED, WORKING);
            case CHASE -> EnumSet.of(OPEN, ASSIGNED, ON_SITE, QUOTED, WORKING, COMPLETED);
            case PROPERTY -> EnumSet.of(ON_SITE, QUOTED, WORKING, COMPLETED, REVIEWED, FILED);
            case RECEIVE_INTERIM, NOTE -> EnumSet.allOf(OrderStatus.class);
            case PRINT -> EnumSet.complementOf(EnumSet.of(CANCELLED));
        };
    }

    /** Whether the step exists for this order now; what the entity would refuse in any case is not offered. */
    boolean existsFor(RepairOrder order) {
        if (!from().contains(order.status())) return false;
        return switch (this) {
            case ACKNOWLEDGE -> order.visit().acknowledgedAt() == null;
            case LEAVE -> order.visit().leftAt() == null;
            case START -> order.status() == ON_SITE || !order.scope().isChargeable();
            case WARRANTY -> order.scope().isChargeable();
            case CHARGE -> order.scope().warranty() != null;
            case INTERIM -> order.agreement().isPresent();
            case RECEIVE_INTERIM -> order.interimOnItsWay().isPresent();
            case QUOTE -> order.scope().isChargeable();
            case SUPPLEMENT -> order.scope().isChargeable() && mayStillAsk(order);
            case CONSENT -> order.openQuotation().isPresent() && (order.status() == QUOTED || mayStillAsk(order));
            case SIGN_RETURN -> order.orderReturn().isPresent();
            case CHASE -> order.status().isOpen() || order.owesPaper();
            case EXTEND -> order.due().finishDue() != null;
            case REWORK -> order.reworkOf().isEmpty() && order.scope().unitId() != null;
            case CORRECT -> order.correction().isEmpty();
            case ASSIGN, ARRIVE, COMPLETE, REVIEW, RECEIVE, AMEND, APPOINT, AGREE_DUE, AGREE, SOLVE_BY_PHONE,
                    REASSIGN,
                    HAND_OVER, RESUME, RETURN, CANCEL, NOTE, PRINT, PROPERTY ->
                true;
        };
    }

    private static boolean mayStillAsk(RepairOrder order) { return order.status() == WORKING || order.isEmergency(); }
}
