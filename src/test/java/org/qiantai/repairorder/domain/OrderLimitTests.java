package org.qiantai.repairorder.domain;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.qiantai.repairorder.domain.Orders.NOW;

import java.time.Duration;
import java.time.Instant;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.qiantai.deadline.Chargeable;
import org.qiantai.deadline.DueTimes;
import org.qiantai.deadline.WorkFamily;
import org.qiantai.platform.error.InvalidInputException;
import org.qiantai.platform.error.WrongStateException;

class OrderLimitTests {
    private static final Instant FIRST = NOW.plus(Duration.ofDays(1));
    private static final Instant OWNER_REQUEST = NOW.plus(Duration.ofDays(4));
    private static final Instant CAP = NOW.plus(Duration.ofDays(7));

    private RepairOrder order;

    @BeforeEach
    void opened() { order = Orders.free(); }

    @Test
    @DisplayName("R-03-49: an extension moves the limit and keeps the first one")
    void extended() {
        order.extendTo(OWNER_REQUEST);
        assertThat(order.due().finishDue()).isEqualTo(OWNER_REQUEST);
        assertThat(order.due().firstFinishDue()).isEqualTo(FIRST);
        assertThat(order.dueMark().extended()).isTrue();
    }

    @Test
    @DisplayName("C-01: the owner's wish, recorded before the first limit passes, sets both limits and is marked as theirs")
    void wished() {
        order.postponeAtOwnersRequest(OWNER_REQUEST, "张淑芬", "电话", CAP, FIRST);
        assertThat(order.due().finishDue()).isEqualTo(order.due().firstFinishDue()).isEqualTo(OWNER_REQUEST);
        assertThat(order.dueMark()).isEqualTo(new DueMark(DueBasis.OWNER_REQUEST, "张淑芬", "电话", false));
        order.postponeAtOwnersRequest(CAP, "张淑芬", "电话", CAP, OWNER_REQUEST);
        assertThat(order.due().firstFinishDue()).isEqualTo(CAP);
    }

    @Test
    @DisplayName("C-01: not later, beyond the cap, or in the past: a sentence each, nothing changed")
    void refusedWish() {
        refusesWish(FIRST, NOW, "wishNotLater");
        refusesWish(CAP.plusSeconds(60), NOW, "dueBeyondCap");
        assertThat(order.due().finishDue()).isEqualTo(FIRST);
        assertThat(order.dueMark()).isEqualTo(DueMark.STANDARD);
    }

    private void refusesWish(Instant wished, Instant now, String sentence) {
        assertThatThrownBy(() -> order.postponeAtOwnersRequest(wished, "张淑芬", "电话", CAP, now))
                .isInstanceOfSatisfying(InvalidInputException.class, refused -> {
                    assertThat(refused.field()).isEqualTo("due");
                    assertThat(refused.sentence().code()).isEqualTo("order.error." + sentence);
                });
    }

    @Test
    @DisplayName("C-01: once the first limit has passed, or was extended, only an extension moves it")
    void wishTooLate() {
        assertThatThrownBy(() -> order.postponeAtOwnersRequest(OWNER_REQUEST, "张淑芬", "电话", CAP, FIRST.plusSeconds(1)))
                .isInstanceOf(WrongStateException.class).hasMessageContaining("wishTooLate");
        order.extendTo(OWNER_REQUEST);
        assertThatThrownBy(() -> order.postponeAtOwnersRequest(CAP, "张淑芬", "电话", CAP, NOW))
                .isInstanceOf(WrongStateException.class)
                .hasMessageContaining("wishTooLate");
    }

    @Test
    @DisplayName("R-03-57: where the standard leaves it open the agreed date is the limit; it may not have passed")
    void agreed() {
        order.applyDueTimes(new DueTimes(1L, null, null, null, null));
        assertThatThrownBy(() -> order.agreeDue(NOW, "工程部", "协调会", null, NOW))
                .isInstanceOf(InvalidInputException.class).hasMessageContaining("duePast");
        assertThatThrownBy(() -> order.agreeDue(CAP.plusSeconds(1), "工程部", "协调会", CAP, NOW))
                .isInstanceOf(InvalidInputException.class).hasMessageContaining("dueBeyondCap");
        order.agreeDue(OWNER_REQUEST, "工程部", "协调会", null, NOW);
        assertThat(order.due().finishDue()).isEqualTo(order.due().firstFinishDue()).isEqualTo(OWNER_REQUEST);
        assertThat(order.dueMark().basis()).isEqualTo(DueBasis.AGREED);
        assertThatThrownBy(() -> order.agreeDue(CAP, "工程部", "协调会", null, NOW))
                .isInstanceOf(WrongStateException.class).hasMessageContaining("dueAlready");
    }

    @Test
    @DisplayName("R-03-58: a written agreement about a time that has passed is refused")
    void agreementInThePast() {
        Agreement past = new Agreement("整屋保洁", NOW.minusSeconds(60), null, null, "张淑芬", NOW);
        assertThatThrownBy(() -> order.recordAgreement(past)).isInstanceOfSatisfying(InvalidInputException.class,
                refused -> assertThat(refused.field()).isEqualTo("servedAt"));
        assertThat(order.agreement()).isEmpty();
    }

    @Test
    @DisplayName("Judged by another category, the limit is the new standard's own again")
    void reclassified() {
        order.extendTo(OWNER_REQUEST);
        order.reclassify(Orders.category(Chargeable.NEVER, WorkFamily.REPAIR), false,
                new DueTimes(2L, null, null, CAP, FIRST), NOW);
        assertThat(order.dueMark()).isEqualTo(DueMark.STANDARD);
        assertThat(order.due().firstFinishDue()).isEqualTo(FIRST);
    }
}
