package org.qiantai.callback.domain;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.qiantai.platform.security.Actor;
import org.qiantai.platform.security.Grant;
import org.qiantai.platform.security.Role;

/** Callbacks for tests, brought to any state by their own verbs. */
public final class CallbackScenes {
    public static final Instant NOW = Instant.parse("2026-11-23T06:05:00Z");
    public static final CallbackDueTime CHECK_DUE = new CallbackDueTime(1L, NOW, NOW.plus(Duration.ofMinutes(30)),
            false);
    public static final Actor DESK = actor(7, "陈静", new Grant(Role.RECEPTIONIST, "FRONT_DESK", null));
    public static final Actor AREA = actor(8, "王芳", new Grant(Role.AREA_MANAGER, null, null));
    public static final Person OWNER = new Person(41L, "张淑芬", "13800006688", null);
    static final int ALLOWED = 3;

    private CallbackScenes() {}

    public static Actor actor(long id, String name, Grant... grants) {
        return new Actor(id, name, name, null, Set.of(1L), List.of(grants));
    }

    static Callback due() { return due(1); }

    static Callback due(int round) {
        return new Callback(1, "YQ-CB-20261124-001", 5, round, OWNER,
                new CallbackDueTime(1L, NOW, NOW.plusSeconds(86_400), false), DESK, NOW);
    }

    static Attempt attempt() { return new Attempt(UUID.randomUUID(), DESK, NOW, null); }

    static Answer content() { return new Answer(true, 5, null, null); }

    static Answer differs() { return new Answer(false, 2, "还在滴水", null); }

    static OnSiteCheck finding(boolean confirmed) { return new OnSiteCheck("接头仍渗水", "更换接头", confirmed, null); }

    static Callback in(CallbackStatus status) {
        return switch (status) {
            case DUE -> due();
            case DONE -> ended(1, CallbackOutcome.AGREED);
            case VERIFYING -> {
                Callback callback = due();
                callback.reached(attempt(), differs(), CHECK_DUE);
                yield callback;
            }
            case RESOLVED -> ended(1, CallbackOutcome.NOT_CONFIRMED);
            case WITHDRAWN -> ended(1, null);
        };
    }

    /** @param outcome null for withdrawn */
    static Callback ended(int round, @Nullable CallbackOutcome outcome) {
        Callback callback = due(round);
        switch (outcome) {
            case null -> callback.withdraw(DESK, NOW);
            case AGREED -> callback.reached(attempt(), content(), CHECK_DUE);
            case NOT_REACHED -> {
                for (int i = 0; i < ALLOWED; i++)
                    callback.notReached(attempt(), ALLOWED);
            }
            case CONFIRMED, NOT_CONFIRMED -> {
                callback.reached(attempt(), differs(), CHECK_DUE);
                callback.resolve(finding(outcome == CallbackOutcome.CONFIRMED), AREA, NOW);
            }
        }
        return callback;
    }
}
