package org.qiantai.repairorder.domain;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.qiantai.repairorder.OrderStatus.*;
import static org.qiantai.repairorder.domain.Orders.*;

import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Random;
import java.util.Set;
import java.util.function.Consumer;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.qiantai.deadline.Chargeable;
import org.qiantai.deadline.WorkFamily;
import org.qiantai.platform.error.WrongStateException;
import org.qiantai.repairorder.OrderStatus;

/** Random ways through an order's verbs; a failing way is named by its seed and its verbs. */
class ConsentWalkTests {
    private static final Set<OrderStatus> DONE = EnumSet.of(COMPLETED, REVIEWED, FILED);

    private record Verb(String name, Consumer<RepairOrder> act) {}

    private static final List<Verb> VERBS = List.of(
            new Verb("assign", order -> order.assign(WORKERS, HEAD, NOW)),
            new Verb("reassign", order -> order.reassign(WORKERS, HEAD, NOW)),
            new Verb("arrive", order -> order.arrive(null, WORKER, NOW)),
            new Verb("begin", order -> order.begin(WORKER, NOW)),
            new Verb("quote", order -> order.quote(ITEMS, WORKER, NOW)),
            new Verb("supplement", order -> order.supplement(ITEMS, WORKER, NOW)),
            new Verb("yes to the first", order -> order.consent(1, answer(), WORKER, NOW)),
            new Verb("yes to the last", order -> order.consent(order.quotations().size(), answer(), WORKER, NOW)),
            new Verb("no", order -> order.decline(order.quotations().size(), "太贵", answer(), WORKER, NOW)),
            new Verb("agree", order -> order.recordAgreement(agreement())),
            new Verb("hand over", order -> order.handOver("SECURITY", HEAD, NOW)),
            new Verb("complete", order -> order.complete(word(), WORKER, NOW)),
            new Verb("by phone", order -> order.solveByPhone(word(), HEAD, NOW)),
            new Verb("amend", order -> order.amend(fullSlip(), NOW)),
            new Verb("back to work", order -> order.sendBackToWork(HEAD, NOW)),
            new Verb("review", order -> order.review(SignatureKind.SUPERVISOR_REVIEW, Signer.of(HEAD, null, "赵"), NOW)),
            new Verb("receive", order -> order.receive(DESK, NOW)),
            new Verb("refuse", order -> order.refuse("字迹不清", DESK, NOW)),
            new Verb("now paid", order -> become(order, Chargeable.BY_LIST, false)),
            new Verb("now free", order -> become(order, Chargeable.NEVER, false)),
            new Verb("now an emergency", order -> become(order, Chargeable.BY_LIST, true)));

    @Test
    @DisplayName("R-03-42, R-07-6, C-16: on no way does paid work begin or end without a yes, nor is more billed than was agreed to")
    void everyWay() {
        int worked = 0;
        int filed = 0;
        for (long seed = 0; seed < 2_000; seed++) {
            OrderStatus end = walk(seed);
            if (end == WORKING) worked++;
            if (end == FILED) filed++;
        }
        assertThat(worked).isGreaterThan(100);
        assertThat(filed).isGreaterThan(20);
    }

    @Test
    @DisplayName("C-16: work that became paid while it went on is not reported done before the owner agrees")
    void becamePaid() {
        RepairOrder order = bring(free(), WORKING);
        become(order, Chargeable.BY_LIST, false);
        assertThatThrownBy(() -> order.complete(word(), WORKER, NOW)).isInstanceOf(WrongStateException.class);
        assertThat(order.status()).isEqualTo(WORKING);
        order.consent(order.supplement(ITEMS, WORKER, NOW).ordinal(), answer(), WORKER, NOW);
        order.complete(word(), WORKER, NOW);
        assertThat(order.status()).isEqualTo(COMPLETED);
    }

    private static OrderStatus walk(long seed) {
        Random random = new Random(seed);
        RepairOrder order = open(random.nextBoolean() ? Chargeable.BY_LIST : Chargeable.NEVER, WorkFamily.REPAIR,
                random.nextInt(5) == 0);
        List<String> way = new ArrayList<>();
        for (int step = 0; step < 60; step++) {
            Verb verb = VERBS.get(random.nextInt(VERBS.size()));
            OrderStatus before = order.status();
            try {
                verb.act().accept(order);
            } catch (WrongStateException refused) {
                assertThat(order.status()).as("seed %d: %s, %s", seed, way, verb.name()).isEqualTo(before);
                continue;
            }
            way.add(verb.name());
            check(order, before, "seed " + seed + ": " + way);
        }
        return order.status();
    }

    private static void check(RepairOrder order, OrderStatus before, String way) {
        boolean held = order.scope().isChargeable() && !order.isEmergency() && !order.hasConsent();
        boolean entered = order.status() != before && (order.status() == WORKING || before == WORKING);
        boolean byPhone = order.slip().solvedByPhone();
        if (held && entered) assertThat(order.status()).as(way).isNotIn(WORKING, COMPLETED);
        if (DONE.contains(order.status()) && byPhone) assertThat(order.price().cost()).as(way).isZero();
        if (!order.hasConsent()) assertThat(order.price().billable()).as(way).isZero();
        assertThat(order.price().billable()).as(way).isLessThanOrEqualTo(order.price().consented());
    }

    private static void become(RepairOrder order, Chargeable chargeable, boolean emergency) {
        order.reclassify(category(chargeable, WorkFamily.REPAIR), emergency, order.due(), NOW);
    }
}
