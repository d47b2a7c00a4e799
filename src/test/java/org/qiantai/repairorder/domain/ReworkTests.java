package org.qiantai.repairorder.domain;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.qiantai.repairorder.domain.Orders.DESK;
import static org.qiantai.repairorder.domain.Orders.NOW;
import static org.qiantai.repairorder.domain.Orders.SITE;
import static org.qiantai.repairorder.domain.Orders.category;

import java.time.Duration;
import java.time.Instant;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.qiantai.deadline.Chargeable;
import org.qiantai.deadline.DueTimes;
import org.qiantai.deadline.WorkFamily;
import org.qiantai.platform.error.InvalidInputException;
import org.qiantai.platform.error.WrongStateException;
import org.qiantai.repairorder.OrderStatus;

class ReworkTests {
    private final RepairOrder earlier = Orders.in(OrderStatus.FILED);

    @Test
    @DisplayName("G-13: the same fault in the same home within 30 days of its completion is rework, once")
    void marked() {
        RepairOrder again = order(11L, NOW.plus(Duration.ofDays(30)));
        again.markReworkOf(earlier);
        assertThat(again.reworkOf()).containsSame(earlier);
        assertThatThrownBy(() -> again.markReworkOf(earlier)).isInstanceOf(WrongStateException.class);
    }

    @Test
    @DisplayName("G-13: later, elsewhere, of something not done, or before it was done: no rework")
    void not() {
        refused(order(11L, NOW.plus(Duration.ofDays(30)).plusSeconds(1)), earlier);
        refused(order(12L, NOW.plus(Duration.ofDays(3))), earlier);
        refused(order(null, NOW.plus(Duration.ofDays(3))), earlier);
        refused(order(11L, NOW.minusSeconds(1)), earlier);
        refused(order(11L, NOW.plus(Duration.ofDays(3))), Orders.in(OrderStatus.WORKING));
        refused(order(11L, NOW.plus(Duration.ofDays(3))), Orders.in(OrderStatus.RETURNED));
    }

    @ParameterizedTest
    @EnumSource(value = OrderStatus.class, names = {"OPEN", "ASSIGNED", "ON_SITE"}, mode = EnumSource.Mode.EXCLUDE)
    @DisplayName("G-13: once the work has a price, has begun or has ended, what it is stays as it is")
    void tooLate(OrderStatus status) {
        RepairOrder again = Orders.in(status);
        assertThatThrownBy(() -> again.markReworkOf(earlier)).isInstanceOf(WrongStateException.class);
    }

    private static void refused(RepairOrder again, RepairOrder of) {
        assertThatThrownBy(() -> again.markReworkOf(of)).isInstanceOf(InvalidInputException.class);
        assertThat(again.reworkOf()).isEmpty();
    }

    private static RepairOrder order(@Nullable Long unit, Instant dispatched) {
        WorkScope scope = WorkScope.of(category(Chargeable.BY_LIST, WorkFamily.REPAIR), "又漏了", unit,
                unit == null ? "大堂" : null);
        return RepairOrder
                .open(new OrderOpening(SITE, 6, "YQ-RO-20261124-001", "ENGINEERING", scope, dispatched, false,
                        new DueTimes(1L, null, null, dispatched, dispatched), null), DESK, dispatched);
    }
}
