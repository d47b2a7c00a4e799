package org.qiantai.repairorder.domain;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.math.BigDecimal;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.qiantai.platform.error.WrongStateException;
import org.qiantai.repairorder.OrderStatus;

@DisplayName("domain.md §3: work under warranty is begun without a price, and nobody pays")
class WarrantyTests {
    @Test
    @DisplayName("The price that waits for an answer is void, and the work begins")
    void free() {
        RepairOrder order = Orders.in(OrderStatus.QUOTED);
        order.coverByWarranty("开发商保修至 2027-06-30");
        assertThat(order.openQuotation()).isEmpty();
        order.begin(Orders.WORKER, Orders.NOW);
        order.complete(Orders.word(), Orders.WORKER, Orders.NOW);
        order.amend(Orders.fullSlip(), Orders.NOW);
        assertThat(order.status()).isEqualTo(OrderStatus.COMPLETED);
        assertThat(order.price().cost()).isPositive();
        assertThat(order.price().billable()).isEqualByComparingTo(BigDecimal.ZERO);
        assertThat(order.missingForReview()).isEmpty();
    }

    @Test
    @DisplayName("C-16: no warranty after all: the work is not done before the owner has agreed")
    void chargedAfterAll() {
        RepairOrder order = Orders.in(OrderStatus.ON_SITE);
        order.coverByWarranty("开发商保修");
        order.begin(Orders.WORKER, Orders.NOW);
        order.dropWarranty();
        assertThatThrownBy(() -> order.complete(Orders.word(), Orders.WORKER, Orders.NOW))
                .isInstanceOf(WrongStateException.class);
        order.supplement(Orders.ITEMS, Orders.WORKER, Orders.NOW);
        order.consent(1, Orders.answer(), Orders.WORKER, Orders.NOW);
        order.complete(Orders.word(), Orders.WORKER, Orders.NOW);
        assertThat(order.status()).isEqualTo(OrderStatus.COMPLETED);
    }

    @Test
    @DisplayName("C-16: a price on the table keeps the work from beginning without an answer")
    void quotedIsNotBegun() {
        RepairOrder order = Orders.in(OrderStatus.QUOTED);
        assertThatThrownBy(() -> order.begin(Orders.WORKER, Orders.NOW)).isInstanceOf(WrongStateException.class);
        order.coverByWarranty("开发商保修");
        order.dropWarranty();
        assertThatThrownBy(() -> order.begin(Orders.WORKER, Orders.NOW)).isInstanceOf(WrongStateException.class);
        order.quote(Orders.ITEMS, Orders.WORKER, Orders.NOW);
        assertThat(order.openQuotation()).isPresent();
    }

    @Test
    @DisplayName("Free work needs no warranty, and none is taken off that is not there; a done order keeps what it was")
    void guarded() {
        assertThatThrownBy(() -> Orders.free().coverByWarranty("保修")).isInstanceOf(WrongStateException.class);
        assertThatThrownBy(() -> Orders.in(OrderStatus.OPEN).dropWarranty()).isInstanceOf(WrongStateException.class);
        assertThatThrownBy(() -> Orders.in(OrderStatus.COMPLETED).coverByWarranty("保修"))
                .isInstanceOf(WrongStateException.class);
    }
}
