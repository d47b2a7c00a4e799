package org.qiantai.repairorder.domain;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.qiantai.repairorder.OrderStatus.*;
import static org.qiantai.repairorder.domain.Orders.*;

import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.TreeMap;
import java.util.function.Consumer;
import java.util.stream.Stream;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.MethodSource;
import org.qiantai.deadline.Chargeable;
import org.qiantai.deadline.WorkFamily;
import org.qiantai.platform.error.WrongStateException;
import org.qiantai.repairorder.OrderStatus;

class RepairOrderTests {
    /** A verb, and the state it leads to from each state where it exists. */
    private record Arrow(Consumer<RepairOrder> verb, Map<OrderStatus, OrderStatus> ways) {}

    private static final Map<String, Arrow> ARROWS = new TreeMap<>(Map.ofEntries(
            Map.entry("assign", new Arrow(order -> order.assign(WORKERS, HEAD, NOW), Map.of(OPEN, ASSIGNED))),
            Map.entry("reassign", new Arrow(order -> order.reassign(WORKERS, HEAD, NOW), Map.of(ASSIGNED, ASSIGNED,
                    ON_SITE, ASSIGNED, QUOTED, QUOTED, WORKING, WORKING))),
            Map.entry("hand over", new Arrow(order -> order.handOver("SECURITY", HEAD, NOW),
                    Map.of(OPEN, OPEN, ASSIGNED, OPEN, ON_SITE, OPEN))),
            Map.entry("appointment", new Arrow(order -> order.agreeAppointment(NOW, NOW.plusSeconds(3600)),
                    same(OPEN, ASSIGNED, ON_SITE))),
            Map.entry("acknowledge", new Arrow(order -> order.acknowledge(NOW), same(ASSIGNED))),
            Map.entry("leave", new Arrow(order -> order.leave(NOW), same(ASSIGNED))),
            Map.entry("arrive", new Arrow(order -> order.arrive(null, WORKER, NOW), Map.of(ASSIGNED, ON_SITE))),
            Map.entry("agreement", new Arrow(order -> order.recordAgreement(agreement()), same(OPEN, ASSIGNED))),
            Map.entry("extend", new Arrow(order -> order.extendTo(NOW.plusSeconds(900_000)),
                    same(OPEN, ASSIGNED, ON_SITE, QUOTED, WORKING))),
            Map.entry("owner's wish", new Arrow(
                    order -> order.postponeAtOwnersRequest(NOW.plusSeconds(90_000), "张淑芬", "电话",
                            NOW.plusSeconds(90_000), NOW),
                    same(OPEN, ASSIGNED, ON_SITE, QUOTED, WORKING))),
            Map.entry("solved by phone", new Arrow(order -> order.solveByPhone(word(), HEAD, NOW),
                    Map.of(OPEN, COMPLETED, ASSIGNED, COMPLETED))),
            Map.entry("quote", new Arrow(order -> order.quote(ITEMS, WORKER, NOW),
                    Map.of(ON_SITE, QUOTED, QUOTED, QUOTED))),
            Map.entry("consent", new Arrow(order -> order.consent(1, answer(), WORKER, NOW), Map.of(QUOTED, WORKING))),
            Map.entry("decline", new Arrow(order -> order.decline(1, "太贵", answer(), WORKER, NOW),
                    Map.of(QUOTED, RETURNED))),
            Map.entry("supplement", new Arrow(order -> order.supplement(ITEMS, WORKER, NOW), same(WORKING))),
            Map.entry("complete", new Arrow(order -> order.complete(word(), WORKER, NOW), Map.of(WORKING, COMPLETED))),
            Map.entry("amend", new Arrow(order -> order.amend(fullSlip(), NOW), same(COMPLETED))),
            Map.entry("correction", new Arrow(order -> order.askForCorrection("材料单价不对", HEAD, NOW),
                    same(COMPLETED))),
            Map.entry("back to work", new Arrow(order -> order.sendBackToWork(HEAD, NOW), Map.of(COMPLETED, WORKING))),
            Map.entry("receive", new Arrow(order -> order.receive(DESK, NOW), Map.of(REVIEWED, FILED))),
            Map.entry("refuse", new Arrow(order -> order.refuse("字迹不清", DESK, NOW), Map.of(REVIEWED, COMPLETED))),
            Map.entry("propose return", new Arrow(order -> order.proposeReturn(proposal()),
                    same(OPEN, ASSIGNED, ON_SITE, QUOTED, WORKING))),
            Map.entry("return", new Arrow(order -> bring(order, RETURNED), Map.of(OPEN, RETURNED, ASSIGNED, RETURNED,
                    ON_SITE, RETURNED, QUOTED, RETURNED, WORKING, RETURNED))),
            Map.entry("cancel", new Arrow(order -> order.cancel(DESK, NOW),
                    Map.of(OPEN, CANCELLED, ASSIGNED, CANCELLED))),
            Map.entry("reclassify", new Arrow(order -> order.reclassify(
                    category(Chargeable.NEVER, WorkFamily.REPAIR), true, order.due(), NOW),
                    same(OPEN, ASSIGNED, ON_SITE, QUOTED, WORKING)))));

    private static Map<OrderStatus, OrderStatus> same(OrderStatus... states) {
        Map<OrderStatus, OrderStatus> ways = new TreeMap<>();
        List.of(states).forEach(state -> ways.put(state, state));
        return ways;
    }

    static Stream<Arguments> everyVerbInEveryState() {
        return ARROWS.keySet().stream()
                .flatMap(verb -> Stream.of(OrderStatus.values()).map(from -> Arguments.of(verb, from)));
    }

    @ParameterizedTest(name = "{0} from {1}")
    @MethodSource("everyVerbInEveryState")
    @DisplayName("domain.md §3: a verb leads where the table says, and elsewhere is refused with nothing changed")
    void followsTheTable(String verb, OrderStatus from) {
        Arrow arrow = Objects.requireNonNull(ARROWS.get(verb));
        RepairOrder order = Orders.in(from);
        OrderStatus to = arrow.ways().get(from);
        if (to == null) {
            assertThatThrownBy(() -> arrow.verb().accept(order)).isInstanceOf(WrongStateException.class);
            assertThat(order.status()).isEqualTo(from);
        } else {
            arrow.verb().accept(order);
            assertThat(order.status()).isEqualTo(to);
        }
    }

    @ParameterizedTest
    @EnumSource
    @DisplayName("domain.md §3: begin exists on site only, and a review for a completed order only")
    void beginsOnSiteOnly(OrderStatus from) {
        RepairOrder order = from == QUOTED ? Orders.in(from) : bring(free(), from);
        if (from == ON_SITE) {
            order.begin(WORKER, NOW);
            assertThat(order.status()).isEqualTo(WORKING);
        } else {
            assertThatThrownBy(() -> order.begin(WORKER, NOW)).isInstanceOf(WrongStateException.class);
        }
        if (from != COMPLETED)
            assertThatThrownBy(() -> order.review(SignatureKind.SUPERVISOR_REVIEW, Signer.of(HEAD, null, "赵"), NOW))
                    .isInstanceOf(WrongStateException.class);
    }

    @ParameterizedTest
    @EnumSource
    @DisplayName("domain.md §3: whoever is refused hears the state the order is in, and who moved it there")
    void saysWhereItStands(OrderStatus from) {
        RepairOrder order = Orders.in(from);
        Set<OrderStatus> assignable = EnumSet.of(OPEN);
        if (assignable.contains(from)) return;
        assertThatThrownBy(() -> order.assign(WORKERS, HEAD, NOW))
                .isInstanceOfSatisfying(WrongStateException.class, refused -> assertThat(refused.sentence().arguments())
                        .contains(order.number(), NOW).anyMatch(text -> String.valueOf(text).contains(from.name())));
    }
}
