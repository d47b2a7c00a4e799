package org.qiantai.repairorder.service;

import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import org.qiantai.platform.security.Actor;
import org.qiantai.platform.security.Role;

/** The steps that may be taken for several orders at once: none by which an owner is bound. */
public enum OrderBulkStep {
    /** 催办: one call to a department about several of its orders. */
    CHASE(OrderAction.CHASE),
    /** 派工: the same people for several. */
    ASSIGNMENT(OrderAction.ASSIGN),
    /** 审核签字, of slips without warnings. */
    REVIEW(OrderAction.REVIEW),
    /** 收单. */
    RECEIPT(OrderAction.RECEIVE),
    /** 打印, of what was not printed before. */
    PRINT(OrderAction.PRINT);

    private final OrderAction action;

    OrderBulkStep(OrderAction action) { this.action = action; }

    OrderAction action() { return action; }

    /** Its part of an address. */
    public String path() { return name().toLowerCase(Locale.ROOT); }

    public static OrderBulkStep of(String path) { return valueOf(path.toUpperCase(Locale.ROOT)); }

    /** Those that a list offers somebody; for each order its policy decides. */
    public static List<OrderBulkStep> offeredTo(Actor actor) {
        return Arrays.stream(values()).filter(step -> switch (step) {
            case CHASE -> actor.is(Role.RECEPTIONIST) || actor.isCsSupervisor();
            case REVIEW -> actor.isAny(Role.SUPERVISOR, Role.CENTER_HEAD);
            case ASSIGNMENT -> actor.is(Role.SUPERVISOR);
            case RECEIPT -> actor.is(Role.RECEPTIONIST);
            case PRINT -> actor.isAny(Role.RECEPTIONIST, Role.SUPERVISOR);
        }).toList();
    }
}
