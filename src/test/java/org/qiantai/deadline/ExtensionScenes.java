package org.qiantai.deadline;

import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.qiantai.deadline.domain.ExtensionTerms;
import org.qiantai.deadline.domain.Extension;
import org.qiantai.deadline.domain.ExtensionRules;
import org.qiantai.platform.security.Actor;
import org.qiantai.platform.security.Grant;
import org.qiantai.platform.security.Role;
import org.qiantai.platform.site.SiteRef;
import org.qiantai.timeline.Subject;

/** Extensions for tests, brought to any state by their own verbs. */
public final class ExtensionScenes {
    public static final Instant NOW = Instant.parse("2026-11-25T06:05:00Z");
    public static final Instant DUE = NOW.plus(Duration.ofDays(1));
    public static final Instant LATER = NOW.plus(Duration.ofDays(5));
    public static final Actor SUPERVISOR = actor(3, "赵主管", Role.SUPERVISOR, "ENGINEERING");
    public static final Actor HEAD = actor(15, "何负责人", Role.CENTER_HEAD, null);

    private ExtensionScenes() {}

    public static Actor actor(long id, String name, Role role, @Nullable String department) {
        return actor(id, name, new Grant(role, department, null));
    }

    public static Actor actor(long id, String name, Grant... grants) {
        return new Actor(id, name, name, null, Set.of(1L), List.of(grants));
    }

    static Extendable record() {
        SiteRef site = new SiteRef(1, "YQ", "云栖花园服务中心", ZoneId.of("Asia/Shanghai"));
        return new Extendable(new Subject("ORDER", 9), "YQ-RO-20261123-001", site, 4, "/orders/YQ-RO-20261123-001",
                "3-2-1801", "厨房龙头漏水", "WATER_DRIP", "ENGINEERING", NOW.minus(Duration.ofDays(1)),
                new DueTimes(1L, null, null, DUE, DUE));
    }

    public static ExtensionTerms asked(Instant newDue, @Nullable OwnerConsent consent) {
        return new ExtensionTerms(newDue, ExtensionCause.MATERIAL, "配件需从厂家调货",
                new DelayNotice(NotifiedParty.OWNER, "张淑芬", NOW.minus(Duration.ofMinutes(5)), "电话"), consent);
    }

    public static Extension request(ExtensionTerms asked, boolean ownerMustAgree, Actor by, Instant now) {
        return Extension.request(record(), 1, new ExtensionRules(DUE, ownerMustAgree, ExtensionLevel.CENTER_HEAD),
                asked,
                by, now);
    }

    public static Extension requested(ExtensionLevel level, Actor by) {
        return Extension.request(record(), 1, new ExtensionRules(DUE, false, level), asked(LATER, null), by, NOW);
    }

    public static Extension in(ExtensionStatus status) {
        Extension extension = requested(ExtensionLevel.CENTER_HEAD, SUPERVISOR);
        switch (status) {
            case REQUESTED -> {
            }
            case APPROVED -> extension.approve(DUE, null, HEAD, NOW);
            case REJECTED -> extension.reject("配件当天可到", HEAD, NOW);
            case WITHDRAWN -> extension.withdraw(SUPERVISOR, NOW);
            case LAPSED -> extension.lapse(SUPERVISOR, NOW);
        }
        return extension;
    }
}
