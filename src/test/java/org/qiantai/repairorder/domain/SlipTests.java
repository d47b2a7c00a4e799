package org.qiantai.repairorder.domain;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.qiantai.repairorder.OrderStatus.*;
import static org.qiantai.repairorder.domain.MissingItem.*;
import static org.qiantai.repairorder.domain.Orders.*;

import java.time.Instant;
import java.util.List;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.qiantai.calendar.Samples;
import org.qiantai.deadline.Chargeable;
import org.qiantai.deadline.WorkFamily;
import org.qiantai.platform.error.InvalidInputException;
import org.qiantai.platform.error.WrongStateException;

class SlipTests {
    private static final Signer SUPERVISOR = Signer.of(HEAD, null, "赵主管");

    @Test
    @DisplayName("R-03-43, R-03-44, R-03-47: after the word alone, all else is missing; the list is computed")
    void listsWhatIsMissing() {
        assertThat(Orders.in(COMPLETED).missing()).containsExactly(MATERIALS, HOURS, FEES, WORKER_SIGNATURE,
                OWNER_SIGNATURE, SUPERVISOR_REVIEW);
        RepairOrder indoor = bring(open(Chargeable.NEVER, WorkFamily.INDOOR_SERVICE, false), COMPLETED);
        assertThat(indoor.missing()).containsExactly(MATERIALS, HOURS, WORKER_SIGNATURE, OWNER_SIGNATURE,
                SUPERVISOR_REVIEW, CENTER_HEAD_REVIEW);
    }

    @Test
    @DisplayName("R-03-43: \"none used\" counts as materials, a reason in place of the owner's signature")
    void acceptsNoneAndReason() {
        RepairOrder order = bring(free(), COMPLETED);
        order.amend(new SlipEntry("调整", List.of(), true, new java.math.BigDecimal("0.50"), null,
                Orders.TRIED_AND_TIDIED, null, "王强", null, "业主外出"),
                NOW);
        assertThat(order.missing()).containsExactly(SUPERVISOR_REVIEW);
    }

    @Test
    @DisplayName("R-03-46: without hours, materials, fees and the worker's signature there is nothing to review")
    void reviewNeedsTheSlip() {
        RepairOrder order = Orders.in(COMPLETED);
        assertThatThrownBy(() -> order.review(SignatureKind.SUPERVISOR_REVIEW, SUPERVISOR, NOW))
                .isInstanceOfSatisfying(IncompleteSlipException.class,
                        refused -> assertThat(refused.missing()).containsExactly(MATERIALS, HOURS, FEES,
                                WORKER_SIGNATURE));
    }

    @Test
    @DisplayName("R-03-62: an indoor service is reviewed when the centre head has signed, too")
    void indoorServiceNeedsTwo() {
        RepairOrder order = bring(open(Chargeable.NEVER, WorkFamily.INDOOR_SERVICE, false), COMPLETED);
        order.amend(fullSlip(), NOW);
        order.review(SignatureKind.SUPERVISOR_REVIEW, SUPERVISOR, NOW);
        assertThat(order.status()).isEqualTo(COMPLETED);
        assertThat(order.pendingReviews()).containsExactly(SignatureKind.CENTER_HEAD_REVIEW);
        order.review(SignatureKind.CENTER_HEAD_REVIEW, SUPERVISOR, NOW);
        assertThat(order.status()).isEqualTo(REVIEWED);
    }

    @Test
    @DisplayName("R-03-46: what was signed and then changed is signed anew")
    void amendingOutdatesSignatures() {
        RepairOrder order = bring(open(Chargeable.NEVER, WorkFamily.INDOOR_SERVICE, false), COMPLETED);
        order.amend(fullSlip(), NOW);
        order.review(SignatureKind.SUPERVISOR_REVIEW, SUPERVISOR, NOW);
        order.amend(fullSlip(), NOW);
        assertThat(order.signatures()).isEmpty();
    }

    @Test
    @DisplayName("R-03-47: the desk does not file a slip without the owner's signature, and refuses it with the list")
    void refusesAnIncompleteSlip() {
        RepairOrder order = Orders.in(COMPLETED);
        order.amend(slip("王强", null, null), NOW);
        order.review(SignatureKind.SUPERVISOR_REVIEW, SUPERVISOR, NOW);
        assertThatThrownBy(() -> order.receive(DESK, NOW)).isInstanceOf(IncompleteSlipException.class);
        assertThat(order.refuse(null, DESK, NOW)).containsExactly(OWNER_SIGNATURE);
        assertThat(order.status()).isEqualTo(COMPLETED);
        assertThat(order.refusals()).isOne();
        assertThat(order.signatures()).isEmpty();
    }

    @Test
    @DisplayName("R-03-47: a complete slip is refused with a note only")
    void refusalOfACompleteSlipNeedsANote() {
        RepairOrder order = Orders.in(REVIEWED);
        assertThatThrownBy(() -> order.refuse(" ", DESK, NOW)).isInstanceOf(InvalidInputException.class);
        assertThat(order.status()).isEqualTo(REVIEWED);
    }

    @Test
    @DisplayName("domain.md §3: amending never moves the time of completion")
    void completionTimeStays() {
        RepairOrder order = Orders.in(COMPLETED);
        order.amend(fullSlip(), NOW.plusSeconds(999));
        assertThat(order.slip().completedAt()).isEqualTo(NOW);
    }

    @Test
    @DisplayName("R-03-51, R-03-66: returned when the last needed signature is there; meanwhile as it was")
    void returnWaitsForSignatures() {
        RepairOrder order = bring(open(Chargeable.NEVER, WorkFamily.INDOOR_SERVICE, false), ASSIGNED);
        assertThatThrownBy(() -> order.signReturn(SignatureKind.SUPERVISOR_RETURN, SUPERVISOR, NOW))
                .isInstanceOf(WrongStateException.class);
        order.proposeReturn(proposal());
        order.signReturn(SignatureKind.SUPERVISOR_RETURN, SUPERVISOR, NOW);
        assertThat(order.status()).isEqualTo(ASSIGNED);
        order.signReturn(SignatureKind.CENTER_HEAD_RETURN, SUPERVISOR, NOW);
        assertThat(order.status()).isEqualTo(RETURNED);
        assertThat(order.orderReturn()).map(OrderReturn::explanation).contains("已说明由特约工程队处理");
    }

    @Test
    @DisplayName("R-07-4: more than ten minutes late, the owner must have agreed")
    void lateArrivalNeedsTheOwner() {
        RepairOrder order = bring(paid(), ASSIGNED);
        order.agreeAppointment(NOW, NOW.plusSeconds(1800));
        Instant late = NOW.plusSeconds(1800 + 11 * 60);
        assertThatThrownBy(() -> order.arrive(null, WORKER, late)).isInstanceOf(InvalidInputException.class);
        assertThat(order.status()).isEqualTo(ASSIGNED);
        order.arrive(new Visit.LateConsent("张淑芬", "电话"), WORKER, late);
        assertThat(order.visit().minutesLate()).isEqualTo(11);
    }

    @ParameterizedTest(name = "{0} → {1}")
    @CsvSource({"2026-11-23T16:30:00, 2026-11-23T17:00:00", "2026-11-23T16:31:00, 2026-11-24T09:00:00",
        "2026-11-27T18:00:00, 2026-11-30T09:00:00", "2026-11-28T10:00:00, 2026-11-30T09:00:00",
        "2026-09-24T16:31:00, 2026-09-28T09:00:00", "2026-10-03T11:00:00, 2026-10-08T09:00:00",
        "2026-10-10T15:00:00, 2026-10-10T17:00:00", "2026-10-09T17:30:00, 2026-10-10T09:00:00"})
    @DisplayName("C-09: a slip is back by 17:00 of the day, or next working morning; holidays and make-up days count")
    void slipDue(java.time.LocalDateTime done, java.time.LocalDateTime due) {
        assertThat(SlipDue.of(done.atZone(ZONE).toInstant(), Samples.china())).isEqualTo(due.atZone(ZONE).toInstant());
    }

    @ParameterizedTest(name = "{0} → {1}")
    @CsvSource({"2026-11-23T10:00:00, 2026-11-28T17:00:00", "2026-11-30T10:00:00, 2026-11-30T17:00:00"})
    @DisplayName("R-03-64: work by agreement, two days before the month ends")
    void slipDueByAgreement(java.time.LocalDateTime done, java.time.LocalDateTime due) {
        assertThat(SlipDue.byAgreement(done.atZone(ZONE).toInstant(), Samples.china()))
                .isEqualTo(due.atZone(ZONE).toInstant());
    }
}
