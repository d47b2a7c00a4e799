package org.qiantai.servicerequest.domain;

import java.time.Instant;
import java.time.ZoneId;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.qiantai.deadline.Circumstances;
import org.qiantai.deadline.Promise;
import org.qiantai.platform.security.Actor;
import org.qiantai.platform.security.Grant;
import org.qiantai.platform.security.Role;
import org.qiantai.platform.site.SiteRef;
import org.qiantai.servicerequest.RequestStatus;

/** Requests for tests, brought to any state by their own verbs. */
public final class Requests {
    public static final Instant NOW = Instant.parse("2026-11-23T06:05:00Z");
    public static final SiteRef SITE = new SiteRef(1, "YQ", "云栖花园服务中心", ZoneId.of("Asia/Shanghai"));
    public static final Actor DESK = actor("陈静", new Grant(Role.RECEPTIONIST, "FRONT_DESK", null));
    public static final Promise PROMISE = new Promise(1, "STANDARD", "R-03-48", null, null,
            NOW.plusSeconds(3 * 86_400));

    private Requests() {}

    public static Actor actor(String name, Grant... grants) {
        return new Actor(7, name, name, null, Set.of(1L), List.of(grants));
    }

    static ServiceRequest logged() { return logged(new Caller(null, "张淑芬", "13800006688")); }

    static ServiceRequest logged(@Nullable Caller caller) {
        IntakeEntry said = new IntakeEntry(UUID.randomUUID(), caller == null ? Channel.STAFF : Channel.PHONE,
                "WATER_DRIP",
                "厨房水管接头滴水", new RequestLocation(11L, null, null), caller, NOW, Circumstances.ordinary(false));
        return ServiceRequest.log(SITE, "YQ-SR-20261123-001", said, PROMISE, DESK, NOW);
    }

    /** A request in that state, by the shortest way there. */
    static ServiceRequest in(RequestStatus status) {
        ServiceRequest request = logged();
        switch (status) {
            case LOGGED -> {
            }
            case ANSWERED -> request.answer("已说明", DESK, NOW);
            case AWAITING_DECISION -> request.refer(DESK, NOW);
            case DECLINED -> {
                request.refer(DESK, NOW);
                request.decline("不属本中心", DESK, NOW);
            }
            case MERGED -> request.mergeInto(withId(logged(), 99), DESK, NOW);
            case DISPATCHED -> request.dispatch(DESK, NOW);
            case IN_PROGRESS -> {
                request.dispatch(DESK, NOW);
                request.begin(DESK, NOW);
            }
            case REPORTED -> {
                request.dispatch(DESK, NOW);
                request.begin(DESK, NOW);
                request.report(DESK, NOW);
            }
            case CLOSED -> {
                request.dispatch(DESK, NOW);
                request.begin(DESK, NOW);
                request.report(DESK, NOW);
                request.close(DESK, NOW);
            }
            case CANCELLED -> request.cancel("不需要了", DESK, NOW);
        }
        return request;
    }

    /** As if the database had given it an id. */
    static ServiceRequest withId(ServiceRequest request, long id) {
        org.springframework.test.util.ReflectionTestUtils.setField(request, "id", id);
        return request;
    }
}
