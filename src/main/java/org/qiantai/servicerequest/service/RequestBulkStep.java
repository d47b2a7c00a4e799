package org.qiantai.servicerequest.service;

import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import org.qiantai.platform.security.Actor;

/** The steps that may be taken for several requests at once. */
public enum RequestBulkStep {
    /** 派单, each to the department that usually does it. */
    DISPATCH(RequestAction.DISPATCH),
    /** 备注, the same for all. */
    NOTE(RequestAction.NOTE);

    private final RequestAction action;

    RequestBulkStep(RequestAction action) { this.action = action; }

    RequestAction action() { return action; }

    /** Its part of an address. */
    public String path() { return name().toLowerCase(Locale.ROOT); }

    public static RequestBulkStep of(String path) { return valueOf(path.toUpperCase(Locale.ROOT)); }

    /** Those that a list offers somebody. */
    public static List<RequestBulkStep> offeredTo(Actor actor, RequestPolicy policy) {
        return Arrays.stream(values()).filter(step -> policy.permission(step.action(), actor).allowed()).toList();
    }
}
