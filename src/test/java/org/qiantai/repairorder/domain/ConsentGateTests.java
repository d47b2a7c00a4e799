package org.qiantai.repairorder.domain;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.qiantai.repairorder.OrderStatus.*;
import static org.qiantai.repairorder.domain.Orders.*;

import java.math.BigDecimal;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.qiantai.deadline.Chargeable;
import org.qiantai.deadline.WorkFamily;
import org.qiantai.platform.error.InvalidInputException;
import org.qiantai.platform.error.WrongStateException;

class ConsentGateTests {
    /** Everything one can do to an order except record the owner's yes. */
    private static final List<Consumer<RepairOrder>> WITHOUT_CONSENT = List.of(
            order -> order.assign(WORKERS, HEAD, NOW), order -> order.reassign(WORKERS, HEAD, NOW),
            order -> order.arrive(null, WORKER, NOW), order -> order.quote(ITEMS, WORKER, NOW),
            order -> order.supplement(ITEMS, WORKER, NOW), order -> order.begin(WORKER, NOW),
            order -> order.complete(word(), WORKER, NOW), order -> order.solveByPhone(word(), HEAD, NOW),
            order -> order.amend(fullSlip(), NOW), order -> order.sendBackToWork(HEAD, NOW),
            order -> order.handOver("SECURITY", HEAD, NOW));

    @ParameterizedTest
    @EnumSource(names = {"BY_LIST", "BY_AGREEMENT"})
    @DisplayName("R-03-42, R-07-6, C-16: no sequence of verbs without the owner's yes brings paid work into WORKING")
    void holdsAgainstEverySequence(Chargeable chargeable) {
        Deque<List<Integer>> sequences = new ArrayDeque<>(List.of(List.of()));
        int tried = 0;
        while (!sequences.isEmpty()) {
            List<Integer> sequence = sequences.poll();
            for (int next = 0; next < WITHOUT_CONSENT.size(); next++) {
                RepairOrder order = open(chargeable, WorkFamily.REPAIR, false);
                sequence.forEach(verb -> WITHOUT_CONSENT.get(verb).accept(order));
                try {
                    WITHOUT_CONSENT.get(next).accept(order);
                } catch (WrongStateException refused) {
                    continue;
                }
                tried++;
                assertThat(order.status()).isNotEqualTo(WORKING);
                assertThat(order.price().billable()).isZero();
                if (sequence.size() < 4) {
                    List<Integer> longer = new ArrayList<>(sequence);
                    longer.add(next);
                    sequences.add(longer);
                }
            }
        }
        assertThat(tried).isGreaterThan(50);
    }

    @Test
    @DisplayName("R-07-6: the owner's yes to a quotation that was replaced is none")
    void wantsTheLatestQuotation() {
        RepairOrder order = Orders.in(QUOTED);
        order.quote(ITEMS, WORKER, NOW);
        assertThatThrownBy(() -> order.consent(1, answer(), WORKER, NOW)).isInstanceOf(WrongStateException.class);
        assertThat(order.quotations()).extracting(Quotation::status).containsExactly(QuotationStatus.SUPERSEDED,
                QuotationStatus.PROPOSED);
        order.consent(2, answer(), WORKER, NOW);
        assertThat(order.status()).isEqualTo(WORKING);
    }

    @Test
    @DisplayName("R-03-58: a written agreement is the consent")
    void agreementIsConsent() {
        RepairOrder order = open(Chargeable.BY_AGREEMENT, WorkFamily.INDOOR_SERVICE, false);
        order.recordAgreement(agreement());
        bring(order, ON_SITE).begin(WORKER, NOW);
        assertThat(order.status()).isEqualTo(WORKING);
    }

    @Test
    @DisplayName("R-03-58: an agreement that names no price is no consent to paid work; one over nothing is")
    void agreementNamesThePrice() {
        RepairOrder order = open(Chargeable.BY_AGREEMENT, WorkFamily.INDOOR_SERVICE, false);
        Agreement written = agreement();
        assertThatThrownBy(() -> order.recordAgreement(at(written, null)))
                .isInstanceOfSatisfying(InvalidInputException.class, refused -> assertThat(refused.field())
                        .isEqualTo("price"));
        assertThat(order.hasConsent()).isFalse();
        order.recordAgreement(at(written, BigDecimal.ZERO));
        assertThat(order.mayBegin()).isTrue();
        RepairOrder free = free();
        free.recordAgreement(at(written, null));
        assertThat(free.agreement()).isPresent();
    }

    private static Agreement at(Agreement written, @Nullable BigDecimal price) {
        return new Agreement(written.text(), written.servedAt(), price, written.document(), written.agreedWith(),
                written.agreedAt());
    }

    @Test
    @DisplayName("R-03-35: an emergency begins before any paper, and nothing is billed until the owner agrees")
    void emergencyBeginsUnbilled() {
        RepairOrder order = open(Chargeable.BY_LIST, WorkFamily.REPAIR, true);
        bring(order, ON_SITE).begin(WORKER, NOW);
        order.complete(word(), WORKER, NOW);
        order.amend(fullSlip(), NOW);
        assertThat(order.price().billable()).isZero();
        Quotation afterwards = order.supplement(ITEMS, WORKER, NOW);
        order.consent(afterwards.ordinal(), answer(), WORKER, NOW);
        assertThat(order.status()).isEqualTo(COMPLETED);
        assertThat(order.price().billable()).isEqualByComparingTo("100.00");
        assertThat(order.paperworkDue()).isEqualTo(NOW.plusSeconds(24 * 3600));
    }

    @Test
    @DisplayName("domain.md §3: what passes the consented total is billed only with a supplementary consent")
    void surplusNeedsConsent() {
        RepairOrder order = Orders.in(WORKING);
        Quotation more = order.supplement(ITEMS, WORKER, NOW);
        order.decline(more.ordinal(), "不加了", answer(), WORKER, NOW);
        order.complete(word(), WORKER, NOW);
        order.amend(fullSlip(), NOW);
        assertThat(order.price().consented()).isEqualByComparingTo("100.00");
        assertThat(order.price().cost()).isEqualByComparingTo("130.00");
        assertThat(order.price().billable()).isEqualByComparingTo("100.00");
    }

    @Test
    @DisplayName("C-16: what was solved by phone takes neither materials nor fees")
    void phoneSolutionIsFree() {
        RepairOrder order = paid();
        order.solveByPhone(word(), HEAD, NOW);
        assertThatThrownBy(() -> order.amend(fullSlip(), NOW)).isInstanceOf(WrongStateException.class);
        assertThat(order.price().billable()).isZero();
    }

    @Test
    @DisplayName("domain.md §3: nothing is quoted where nobody pays")
    void freeWorkIsNotQuoted() {
        RepairOrder order = bring(free(), ON_SITE);
        assertThatThrownBy(() -> order.quote(ITEMS, WORKER, NOW)).isInstanceOf(WrongStateException.class);
    }
}
