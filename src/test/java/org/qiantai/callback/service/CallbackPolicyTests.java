package org.qiantai.callback.service;

import static org.assertj.core.api.Assertions.assertThat;
import static org.qiantai.callback.service.CallbackAction.CALL;
import static org.qiantai.callback.service.CallbackAction.CHECK;
import static org.qiantai.callback.service.CallbackAction.REPLY;
import static org.qiantai.platform.security.Role.AREA_MANAGER;
import static org.qiantai.platform.security.Role.CENTER_HEAD;
import static org.qiantai.platform.security.Role.DIRECTOR;
import static org.qiantai.platform.security.Role.HEAD_OFFICE;
import static org.qiantai.platform.security.Role.RECEPTIONIST;
import static org.qiantai.platform.security.Role.SUPERVISOR;
import static org.qiantai.platform.security.Role.TECHNICIAN;

import java.util.EnumSet;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import org.qiantai.callback.domain.CallbackScenes;
import org.qiantai.callback.domain.CallbackStatus;
import org.qiantai.platform.security.Actor;
import org.qiantai.platform.security.Grant;
import org.qiantai.platform.security.Permission;
import org.qiantai.platform.security.Role;
import org.qiantai.platform.web.Offer;

class CallbackPolicyTests {
    private static final long READER = 7;
    private static final Actor CS_SUPERVISOR = by(SUPERVISOR, Actor.FRONT_DESK);

    private final CallbackPolicy policy = new CallbackPolicy();

    static Stream<Arguments> everyActionForEveryRole() {
        return Stream.of(CallbackAction.values())
                .flatMap(action -> Stream.of(Role.values()).map(role -> Arguments.of(action, role)));
    }

    @ParameterizedTest(name = "{0} by {1}")
    @MethodSource("everyActionForEveryRole")
    @DisplayName("C-14: the desk calls, the area manager checks; nobody else but the director, who steps in")
    void allowsTheRolesOfTheTable(CallbackAction action, Role role) {
        Set<Role> may = switch (action) {
            case CALL -> EnumSet.of(RECEPTIONIST, DIRECTOR);
            case CHECK -> EnumSet.of(AREA_MANAGER, DIRECTOR);
            case REPLY, EXTEND -> EnumSet.of(RECEPTIONIST);
        };
        assertThat(policy.permission(action, content(null, false), by(role, "ENGINEERING")).allowed())
                .isEqualTo(may.contains(role));
    }

    @Test
    @DisplayName("R-08-26: the CS supervisor may call, and alone follows up on the discontent")
    void csSupervisor() {
        assertThat(policy.permission(CALL, content(null, false), CS_SUPERVISOR).allowed()).isTrue();
        assertThat(policy.permission(REPLY, discontent(1), CS_SUPERVISOR).allowed()).isTrue();
        assertThat(refusal(REPLY, discontent(1), by(RECEPTIONIST, null))).isEqualTo("callback.refusal.dissatisfied");
    }

    @Test
    @DisplayName("G-16: discontent again after rework: the centre head's, no longer the CS supervisor's")
    void discontentAgain() {
        assertThat(policy.permission(REPLY, discontent(2), by(CENTER_HEAD, null)).allowed()).isTrue();
        assertThat(policy.permission(REPLY, discontent(2), by(DIRECTOR, null)).allowed()).isTrue();
        assertThat(refusal(REPLY, discontent(2), CS_SUPERVISOR)).isEqualTo("callback.refusal.dissatisfiedAgain");
    }

    @Test
    @DisplayName("Four eyes: who did the work neither calls back nor checks, with whatever role")
    void fourEyes() {
        Actor many = CallbackScenes.actor(READER, "万能", new Grant(RECEPTIONIST, null, null),
                new Grant(AREA_MANAGER, null, null), new Grant(DIRECTOR, null, null));
        assertThat(refusal(CALL, content(null, true), many)).isEqualTo("callback.refusal.didTheWork");
        assertThat(refusal(CHECK, content(null, true), many)).isEqualTo("callback.refusal.didTheWork");
    }

    @Test
    @DisplayName("R-03-31: staff found it: the finder confirms, but not what he repaired himself")
    void finder() {
        Actor technician = by(TECHNICIAN, "ENGINEERING");
        assertThat(policy.permission(CALL, content(READER, false), technician).allowed()).isTrue();
        assertThat(refusal(CALL, content(READER, true), technician)).isEqualTo("callback.refusal.didTheWork");
        assertThat(refusal(CALL, content(99L, false), technician)).isEqualTo("callback.refusal.confirm");
        assertThat(policy.permission(CALL, content(READER, false), by(HEAD_OFFICE, null)).allowed()).isFalse();
    }

    @Test
    @DisplayName("A technician reads what he found, others the whole site's")
    void reading() {
        Actor technician = by(TECHNICIAN, "ENGINEERING");
        assertThat(CallbackPolicy.mayRead(content(READER, false), technician)).isTrue();
        assertThat(CallbackPolicy.mayRead(content(99L, false), technician)).isFalse();
        assertThat(CallbackPolicy.mayRead(content(99L, false), by(HEAD_OFFICE, null))).isTrue();
    }

    @Test
    @DisplayName("One primary button: what this user may do next; what is refused says why")
    void offers() {
        var forDesk = policy.offers(content(null, false), by(RECEPTIONIST, null), Map.of());
        assertThat(forDesk.primary()).map(Offer::verb).contains("call");
        var forArea = policy.offers(content(null, false), by(AREA_MANAGER, null), Map.of());
        assertThat(forArea.primary()).isEmpty();
        assertThat(forArea.refused()).hasSize(2).allSatisfy(offer -> assertThat(offer.refusal()).isNotNull());
        assertThat(policy.offers(discontent(1), CS_SUPERVISOR, Map.of()).primary()).map(Offer::verb).contains("reply");
    }

    private String refusal(CallbackAction action, CallbackFacts facts, Actor actor) {
        Permission permission = policy.permission(action, facts, actor);
        return Objects.requireNonNull(permission.refusal()).code();
    }

    private static CallbackFacts content(@Nullable Long finderId, boolean worked) {
        return new CallbackFacts("YQ-CB-20261124-001", CallbackStatus.DUE, false, finderId, worked, false, 1);
    }

    private static CallbackFacts discontent(int round) {
        return new CallbackFacts("YQ-CB-20261124-001", CallbackStatus.DONE, true, null, false, true, round);
    }

    private static Actor by(Role role, @Nullable String department) {
        return CallbackScenes.actor(READER, "某人", new Grant(role, department, null));
    }
}
