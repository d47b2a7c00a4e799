package org.qiantai.repairorder.domain;

import static org.assertj.core.api.Assertions.assertThat;
import static org.qiantai.deadline.TimerKind.*;
import static org.qiantai.repairorder.domain.Orders.*;

import java.time.Instant;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import org.qiantai.deadline.Chargeable;
import org.qiantai.deadline.TimerKind;
import org.qiantai.deadline.TimerSetting;
import org.qiantai.deadline.DueTimes;
import org.qiantai.deadline.WorkFamily;
import org.qiantai.repairorder.OrderStatus;

class OrderTimersTests {
    private static final Instant ON_SITE_BY = NOW.plusSeconds(600);
    private static final Instant DONE_BY = NOW.plusSeconds(86_400);

    static Stream<Arguments> byState() {
        return Stream.of(Arguments.of(OrderStatus.OPEN, Set.of(RESPOND, CHASE, FINISH)),
                Arguments.of(OrderStatus.ASSIGNED, Set.of(RESPOND, CHASE, FINISH)),
                Arguments.of(OrderStatus.ON_SITE, Set.of(FINISH)), Arguments.of(OrderStatus.QUOTED, Set.of(FINISH)),
                Arguments.of(OrderStatus.WORKING, Set.of(FINISH)), Arguments.of(OrderStatus.COMPLETED, Set.of()),
                Arguments.of(OrderStatus.REVIEWED, Set.of()), Arguments.of(OrderStatus.FILED, Set.of()),
                Arguments.of(OrderStatus.RETURNED, Set.of()), Arguments.of(OrderStatus.CANCELLED, Set.of()));
    }

    @ParameterizedTest(name = "{0}: {1}")
    @MethodSource("byState")
    @DisplayName("domain.md §4: on site, on the way and done are waited for until they are")
    void byState(OrderStatus status, Set<TimerKind> running) {
        assertThat(kinds(bring(due(ON_SITE_BY, DONE_BY), status))).isEqualTo(running);
    }

    @Test
    @DisplayName("R-08-22: with an on-site limit the chase ends when somebody leaves, not when they are named or say yes")
    void chaseUntilLeft() {
        RepairOrder order = bring(due(ON_SITE_BY, DONE_BY), OrderStatus.ASSIGNED);
        order.acknowledge(NOW);
        assertThat(kinds(order)).contains(CHASE);
        order.leave(NOW);
        assertThat(kinds(order)).doesNotContain(CHASE).contains(RESPOND);
        order.reassign(List.of(new AssignedTechnician(8L, "李明")), HEAD, NOW);
        assertThat(kinds(order)).as("another one has not left yet").contains(CHASE);
    }

    @Test
    @DisplayName("R-08-22: without an on-site limit the chase ends when somebody is named")
    void chaseUntilAssigned() {
        RepairOrder order = due(null, DONE_BY);
        assertThat(kinds(order)).containsExactlyInAnyOrder(CHASE, FINISH);
        order.assign(WORKERS, HEAD, NOW);
        assertThat(kinds(order)).containsExactly(FINISH);
    }

    @Test
    @DisplayName("Where the date is to be agreed that is waited for; agreed, its keeping is")
    void dateToBeAgreed() {
        RepairOrder order = due(null, null);
        assertThat(kinds(order)).contains(AGREEMENT).doesNotContain(FINISH);
        order.recordAgreement(agreement());
        assertThat(OrderTimers.of(order)).contains(TimerSetting.until(FINISH, NOW, agreement().servedAt()));
    }

    @Test
    @DisplayName("R-07-4: somebody at the door ten minutes after the agreed window at most")
    void appointment() {
        RepairOrder order = bring(due(null, DONE_BY), OrderStatus.ASSIGNED);
        order.agreeAppointment(NOW.plusSeconds(3_600), NOW.plusSeconds(7_200));
        assertThat(OrderTimers.of(order)).contains(TimerSetting.until(APPOINTMENT, null, NOW.plusSeconds(7_800)));
        order.arrive(null, WORKER, NOW);
        assertThat(kinds(order)).doesNotContain(APPOINTMENT);
    }

    @Test
    @DisplayName("R-03-35, C-22: the paper of an emergency is waited for until the slip is filled, also after the work")
    void paperwork() {
        RepairOrder order = bring(open(Chargeable.NEVER, WorkFamily.REPAIR, true), OrderStatus.COMPLETED);
        assertThat(kinds(order)).containsExactly(PAPERWORK);
        order.amend(fullSlip(), NOW);
        assertThat(kinds(order)).isEmpty();
    }

    @Test
    @DisplayName("R-03-62: the second signature is waited for once the first is there")
    void secondSignature() {
        RepairOrder order = bring(open(Chargeable.NEVER, WorkFamily.INDOOR_SERVICE, false), OrderStatus.COMPLETED);
        order.amend(fullSlip(), NOW);
        assertThat(kinds(order)).isEmpty();
        order.review(SignatureKind.SUPERVISOR_REVIEW, Signer.of(HEAD, null, "赵主管"), NOW);
        assertThat(kinds(order)).containsExactly(APPROVAL);
        order.review(SignatureKind.CENTER_HEAD_REVIEW, Signer.of(HEAD, null, "赵主管"), NOW);
        assertThat(kinds(order)).isEmpty();
    }

    private static RepairOrder due(@Nullable Instant respond, @Nullable Instant finish) {
        RepairOrder order = open(Chargeable.BY_LIST, WorkFamily.REPAIR, false);
        order.reclassify(category(Chargeable.BY_LIST, WorkFamily.REPAIR), false,
                new DueTimes(1L, respond, null, finish, finish), NOW);
        return order;
    }

    private static Set<TimerKind> kinds(RepairOrder order) {
        return OrderTimers.of(order).stream().map(TimerSetting::kind).collect(Collectors.toSet());
    }
}
