package org.qiantai.repairorder.domain;

import static org.assertj.core.api.Assertions.assertThat;
import static org.qiantai.repairorder.OrderStatus.COMPLETED;
import static org.qiantai.repairorder.OrderStatus.REVIEWED;
import static org.qiantai.repairorder.domain.Orders.*;
import static org.qiantai.repairorder.domain.SlipWarning.*;

import java.math.BigDecimal;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.jspecify.annotations.Nullable;
import org.qiantai.deadline.Chargeable;
import org.qiantai.deadline.WorkFamily;
import org.qiantai.repairorder.domain.SlipMaterial.UsedMaterial;

@DisplayName("R-03-46: what a supervisor looks at before signing")
class SlipWarningTests {
    @Test
    @DisplayName("A slip that is whole, in time, consented to and signed has none")
    void none() {
        RepairOrder order = bring(free(), COMPLETED);
        order.amend(fullSlip(), NOW);
        assertThat(SlipWarning.of(order, UsualHours.UNKNOWN)).isEmpty();
    }

    @Test
    @DisplayName("By word only: incomplete, and no owner’s signature")
    void wordOnly() {
        assertThat(SlipWarning.of(bring(free(), COMPLETED), UsualHours.UNKNOWN)).containsExactly(INCOMPLETE,
                NO_OWNER_SIGNATURE, AFTERCARE);
    }

    @Test
    @DisplayName("A reason why the owner did not sign does not take the warning away")
    void noOwner() {
        RepairOrder order = bring(free(), COMPLETED);
        order.amend(Orders.slip("王强", null, "业主不在家"), NOW);
        assertThat(SlipWarning.of(order, UsualHours.UNKNOWN)).containsExactly(NO_OWNER_SIGNATURE);
    }

    @ParameterizedTest
    @CsvSource({"REPAIR, true, true, false", "REPAIR, true, false, true", "REPAIR, false, true, true",
        "INDOOR_SERVICE, false, true, false", "INDOOR_SERVICE, true, false, true"})
    @DisplayName("R-07-9: not tried or not tidied up; a service leaves nothing to be tried")
    void completionChecks(WorkFamily family, boolean tested, boolean tidied, boolean warned) {
        RepairOrder order = bring(open(Chargeable.NEVER, family, false), COMPLETED);
        order.amend(
                new SlipEntry("好了", List.of(), true, new BigDecimal("1.5"), null, new CompletionChecks(tested, tidied),
                        null,
                        "王强", "张淑芬", null),
                NOW);
        assertThat(SlipWarning.of(order, UsualHours.UNKNOWN).contains(AFTERCARE)).isEqualTo(warned);
    }

    @Test
    @DisplayName("R-03-69: what a contracted contractor did is accepted by the applicant; a reason why not is a warning of its own")
    void contractor() {
        RepairOrder order = free();
        order.assign(List.of(AssignedTechnician.contractor("顺达工程队", new OrderContractor(7L, null))), HEAD, NOW);
        assertThat(order.isWithContractor()).isTrue();
        order.arrive(null, HEAD, NOW);
        order.begin(HEAD, NOW);
        order.complete(word(), HEAD, NOW);
        order.amend(Orders.slip("刘师傅", null, "业主不在家"), NOW);
        assertThat(SlipWarning.of(order, UsualHours.UNKNOWN)).containsExactly(CREW_NOT_ACCEPTED);
        order.amend(Orders.slip("刘师傅", "张淑芬", null), NOW);
        assertThat(SlipWarning.of(order, UsualHours.UNKNOWN)).isEmpty();
    }

    @Test
    @DisplayName("Done after the limit is late, unless an extension has moved it")
    void late() {
        RepairOrder order = bring(free(), org.qiantai.repairorder.OrderStatus.WORKING);
        order.complete(new Completion("好了", NOW.plusSeconds(86_401), NOW.plusSeconds(90_000), CompletionChecks.UNSAID),
                WORKER,
                NOW);
        order.amend(fullSlip(), NOW);
        assertThat(SlipWarning.of(order, UsualHours.UNKNOWN)).containsExactly(LATE);
        RepairOrder extended = bring(free(), org.qiantai.repairorder.OrderStatus.WORKING);
        extended.extendTo(NOW.plusSeconds(172_800));
        extended.complete(
                new Completion("好了", NOW.plusSeconds(86_401), NOW.plusSeconds(90_000), CompletionChecks.UNSAID),
                WORKER, NOW);
        extended.amend(fullSlip(), NOW);
        assertThat(SlipWarning.of(extended, UsualHours.UNKNOWN)).isEmpty();
    }

    @Test
    @DisplayName("domain.md §3: more on the slip than the owner consented to")
    void overConsent() {
        RepairOrder order = bring(open(Chargeable.BY_LIST, WorkFamily.REPAIR, false), COMPLETED);
        order.amend(took(new BigDecimal("1.5"), new BigDecimal("999.00")), NOW);
        assertThat(SlipWarning.of(order, UsualHours.UNKNOWN)).containsExactly(OVER_CONSENT);
    }

    @ParameterizedTest
    @CsvSource({"0.5, false", "0.49, true", "1.5, false", "4.5, false", "4.51, true", "8.5, true"})
    @DisplayName("Hours further than three times from what such work usually takes")
    void unusualHours(BigDecimal hours, boolean warned) {
        RepairOrder order = bring(free(), COMPLETED);
        order.amend(took(hours, null), NOW);
        UsualHours usual = new UsualHours(Map.of("TAP", new BigDecimal("1.50")));
        assertThat(SlipWarning.of(order, usual).contains(UNUSUAL_HOURS)).isEqualTo(warned);
        assertThat(SlipWarning.of(order, UsualHours.UNKNOWN)).doesNotContain(UNUSUAL_HOURS);
        assertThat(SlipWarning.of(order, usual).contains(LONG_HOURS)).isEqualTo(hours.intValue() >= 8);
    }

    @Test
    @DisplayName("R-03-47: what the desk has refused once is looked at again")
    void refused() {
        RepairOrder order = bring(free(), REVIEWED);
        order.refuse("字迹不清", DESK, NOW);
        assertThat(SlipWarning.of(order, UsualHours.UNKNOWN)).containsExactly(REFUSED_BEFORE);
    }

    @Test
    @DisplayName("Sent back to be filled again: earlier signatures are void, and filling it ends the wait")
    void correction() {
        RepairOrder order = bring(open(Chargeable.NEVER, WorkFamily.INDOOR_SERVICE, false), COMPLETED);
        order.amend(fullSlip(), NOW);
        order.review(SignatureKind.SUPERVISOR_REVIEW, Signer.of(HEAD, null, "赵主管"), NOW);
        order.askForCorrection("工时不对", HEAD, NOW);
        assertThat(order.correction()).hasValue(new SlipCorrection("工时不对", NOW, HEAD.id()));
        assertThat(order.signatures()).isEmpty();
        assertThat(order.slip().completedAt()).isEqualTo(NOW);
        order.amend(fullSlip(), NOW);
        assertThat(order.correction()).isEmpty();
        order.askForCorrection("还是不对", HEAD, NOW);
        order.review(SignatureKind.SUPERVISOR_REVIEW, Signer.of(HEAD, null, "赵主管"), NOW);
        assertThat(order.correction()).as("signed after all").isEmpty();
        order.askForCorrection("没做完", HEAD, NOW);
        order.sendBackToWork(HEAD, NOW);
        assertThat(order.correction()).isEmpty();
    }

    private static SlipEntry took(BigDecimal hours, @Nullable BigDecimal labour) {
        return new SlipEntry("更换龙头", List.<UsedMaterial>of(), true, hours, null, Orders.TRIED_AND_TIDIED, labour, "王强",
                "张淑芬", null);
    }
}
