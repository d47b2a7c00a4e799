package org.qiantai.repairorder.domain;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Instant;
import java.time.YearMonth;
import java.time.ZoneId;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.qiantai.platform.error.InvalidInputException;
import org.qiantai.platform.error.WrongStateException;
import org.qiantai.repairorder.OrderStatus;

@DisplayName("R-03-65: not finished in the month: signed as complying with the agreement, and back at month end all the same")
class InterimSlipTests {
    private static final ZoneId SHANGHAI = ZoneId.of("Asia/Shanghai");
    private static final YearMonth NOVEMBER = YearMonth.of(2026, 11);
    private static final Signer HEAD = Signer.of(Orders.HEAD, null, "赵主管");

    @ParameterizedTest
    @CsvSource({"2026-11-28T08:59:59Z, 2026-10", "2026-11-28T09:00:00Z, 2026-11", "2026-12-01T00:00:00Z, 2026-11",
        "2026-02-26T09:00:00Z, 2026-02", "2026-02-26T08:00:00Z, 2026-01"})
    @DisplayName("R-03-64: due at 17:00 two days before the month ends, by the site's clock")
    void lastDue(Instant now, YearMonth month) { assertThat(SlipDue.lastDue(now, SHANGHAI)).isEqualTo(month); }

    @Test
    @DisplayName("Signed once a month, received in their order")
    void months() {
        RepairOrder order = agreed();
        YearMonth december = NOVEMBER.plusMonths(1);
        sign(order, NOVEMBER, december);
        sign(order, december, december);
        assertThatThrownBy(() -> sign(order, december, december)).isInstanceOf(WrongStateException.class);
        assertThat(order.interims()).extracting(InterimSlip::month, InterimSlip::isReceived)
                .containsExactly(org.assertj.core.groups.Tuple.tuple(NOVEMBER, false),
                        org.assertj.core.groups.Tuple.tuple(december, false));
        assertThat(order.receiveInterim(Orders.DESK, Orders.NOW).month()).isEqualTo(NOVEMBER);
        assertThat(order.receiveInterim(Orders.DESK, Orders.NOW).month()).isEqualTo(december);
        assertThatThrownBy(() -> order.receiveInterim(Orders.DESK, Orders.NOW)).isInstanceOf(WrongStateException.class);
    }

    @ParameterizedTest
    @CsvSource({"2026-10", "2026-12"})
    @DisplayName("No month before the agreement, none that has not begun")
    void otherMonths(YearMonth month) {
        RepairOrder order = agreed();
        assertThatThrownBy(() -> sign(order, month, NOVEMBER)).isInstanceOfSatisfying(InvalidInputException.class,
                refused -> assertThat(refused.field()).isEqualTo("month"));
        assertThat(order.interims()).isEmpty();
    }

    @Test
    @DisplayName("Only for work by agreement that is not done")
    void onlyUnfinished() {
        assertThatThrownBy(() -> sign(Orders.in(OrderStatus.WORKING), NOVEMBER, NOVEMBER))
                .isInstanceOf(WrongStateException.class);
        RepairOrder done = agreed();
        done.assign(Orders.WORKERS, Orders.HEAD, Orders.NOW);
        done.arrive(null, Orders.WORKER, Orders.NOW);
        done.begin(Orders.WORKER, Orders.NOW);
        done.complete(Orders.word(), Orders.WORKER, Orders.NOW);
        assertThatThrownBy(() -> sign(done, NOVEMBER, NOVEMBER)).isInstanceOf(WrongStateException.class);
    }

    private static RepairOrder agreed() {
        RepairOrder order = Orders.in(OrderStatus.OPEN);
        order.recordAgreement(Orders.agreement());
        return order;
    }

    private static void sign(RepairOrder order, YearMonth month, YearMonth present) {
        order.signInterim(month, NOVEMBER, present, "完成一半，下月继续", HEAD, Orders.NOW);
    }
}
