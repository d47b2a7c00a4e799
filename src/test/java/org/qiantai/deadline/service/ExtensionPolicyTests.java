package org.qiantai.deadline.service;

import static org.assertj.core.api.Assertions.assertThat;
import static org.qiantai.deadline.ExtensionScenes.HEAD;
import static org.qiantai.deadline.ExtensionScenes.SUPERVISOR;
import static org.qiantai.deadline.ExtensionScenes.actor;
import static org.qiantai.deadline.ExtensionScenes.requested;

import java.lang.reflect.Proxy;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Stream;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import org.qiantai.deadline.ExtensionLevel;
import org.qiantai.deadline.domain.Extension;
import org.qiantai.platform.error.Message;
import org.qiantai.platform.security.Actor;
import org.qiantai.platform.security.Grant;
import org.qiantai.platform.security.Permission;
import org.qiantai.platform.security.Role;
import org.qiantai.staff.StaffDirectory;
import org.qiantai.staff.StaffMember;

class ExtensionPolicyTests {
    private static final Actor DESK = actor(1, "陈静", Role.RECEPTIONIST, "FRONT_DESK");
    private static final Actor CS = actor(14, "客服主管", Role.SUPERVISOR, "FRONT_DESK");
    private static final Actor DIRECTOR = actor(16, "主任", Role.DIRECTOR, null);
    private static final Actor COMPANY = actor(17, "公司", Role.HEAD_OFFICE, null);
    private static final Actor DEPUTY = actor(18, "副主管", new Grant(Role.SUPERVISOR, "ENGINEERING", null),
            new Grant(Role.CENTER_HEAD, null, "何负责人"));
    private static final Actor EVERYTHING = actor(19, "一人多岗", new Grant(Role.SUPERVISOR, "ENGINEERING", null),
            new Grant(Role.CENTER_HEAD, null, null), new Grant(Role.DIRECTOR, null, null));
    private static final List<Actor> EVERYBODY = List.of(DESK, SUPERVISOR, CS, HEAD, DIRECTOR, COMPANY, DEPUTY,
            EVERYTHING);
    private static final Map<ExtensionLevel, Set<Actor>> MAY = Map.of(
            ExtensionLevel.CENTER_HEAD, Set.of(HEAD, DIRECTOR, DEPUTY, EVERYTHING),
            ExtensionLevel.DIRECTOR, Set.of(DIRECTOR, EVERYTHING));

    static Stream<Arguments> everyLevelForEverybody() {
        return Stream.of(ExtensionLevel.values())
                .flatMap(level -> EVERYBODY.stream().map(actor -> Arguments.of(level, actor.name(), actor)));
    }

    @ParameterizedTest(name = "{0} by {1}")
    @MethodSource("everyLevelForEverybody")
    @DisplayName("R-03-49, R-03-50, C-07: the centre head to two weeks, the director beyond and wherever the centre head may")
    void levels(ExtensionLevel level, String name, Actor actor) {
        Permission permission = policy(HEAD, DIRECTOR).decision(requested(level, SUPERVISOR), actor);
        assertThat(permission.allowed()).as(name)
                .isEqualTo(Objects.requireNonNull(MAY.get(level)).contains(actor) && actor != SUPERVISOR);
        if (!permission.allowed() && actor != SUPERVISOR)
            assertThat(permission.refusal()).extracting(Message::code).isEqualTo("extension.refusal." + level);
    }

    @ParameterizedTest(name = "{0} by {1}")
    @MethodSource("everyLevelForEverybody")
    @DisplayName("domain.md §2: nobody answers what they asked for, with however many roles, and is told so")
    void fourEyes(ExtensionLevel level, String name, Actor actor) {
        Permission permission = policy(HEAD, DIRECTOR).decision(requested(level, actor), actor);
        assertThat(permission.allowed()).as(name).isFalse();
        assertThat(permission.refusal()).extracting(Message::code).isEqualTo("extension.refusal.own");
    }

    @Test
    @DisplayName("domain.md §2: where only the asker could answer, the CS supervisor steps in; otherwise the director does")
    void standIn() {
        Extension byDirector = requested(ExtensionLevel.DIRECTOR, DIRECTOR);
        assertThat(policy(HEAD, DIRECTOR).decision(byDirector, CS).allowed()).isTrue();
        assertThat(policy(HEAD, DIRECTOR).decision(byDirector, HEAD).allowed()).isFalse();
        assertThat(policy(DIRECTOR, EVERYTHING).decision(byDirector, CS).allowed()).isFalse();
        Extension byHead = requested(ExtensionLevel.CENTER_HEAD, HEAD);
        assertThat(policy(HEAD, DIRECTOR).decision(byHead, CS).allowed()).isFalse();
        assertThat(policy(HEAD, DIRECTOR).decision(byHead, DIRECTOR).allowed()).isTrue();
        assertThat(policy(HEAD).decision(byHead, CS).allowed()).isTrue();
        assertThat(policy(HEAD).decision(byHead, SUPERVISOR).allowed()).isFalse();
        assertThat(policy().decision(requested(ExtensionLevel.DIRECTOR, SUPERVISOR), CS).allowed()).isFalse();
    }

    @Test
    @DisplayName("domain.md §2: a lent role makes the answer say for whom")
    void lent() {
        Grant grant = policy(HEAD).decision(requested(ExtensionLevel.CENTER_HEAD, SUPERVISOR), DEPUTY).grant();
        assertThat(grant).extracting(Grant::lentBy).isEqualTo("何负责人");
    }

    @Test
    @DisplayName("Only whoever asked takes it back")
    void withdrawal() {
        Extension extension = requested(ExtensionLevel.CENTER_HEAD, SUPERVISOR);
        assertThat(policy().withdrawal(extension, SUPERVISOR).allowed()).isTrue();
        assertThat(List.of(HEAD, DIRECTOR, CS, DESK))
                .noneMatch(actor -> policy().withdrawal(extension, actor).allowed());
    }

    /** A policy for a site where these hold the roles they hold. */
    private static ExtensionPolicy policy(Actor... colleagues) {
        StaffDirectory staff = (StaffDirectory) Proxy.newProxyInstance(StaffDirectory.class.getClassLoader(),
                new Class<?>[]{StaffDirectory.class}, (_, _, arguments) -> Stream.of(colleagues)
                        .filter(one -> one.grants().stream().anyMatch(grant -> grant.role() == arguments[0]))
                        .map(one -> new StaffMember(one.id(), one.username(), one.name(), null, null,
                                Set.of((Role) arguments[0])))
                        .toList());
        return new ExtensionPolicy(staff);
    }
}
