package org.qiantai.repairorder.domain;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.math.BigDecimal;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.qiantai.platform.error.ForbiddenException;
import org.qiantai.platform.error.InvalidInputException;
import org.qiantai.platform.error.WrongStateException;
import org.qiantai.repairorder.OrderStatus;
import org.springframework.test.util.ReflectionTestUtils;

class OwnerPropertyTests {
    private static final BigDecimal LIMIT = new BigDecimal("500");
    private static final OwnerNotice WORD = new OwnerNotice("张淑芬", "当面");
    private final RepairOrder order = Orders.in(OrderStatus.ON_SITE);

    @BeforeEach
    void kept() { ReflectionTestUtils.setField(order, "id", 7L); }

    @Test
    @DisplayName("R-03-41: what the owner supplies is checked; a defect is confirmed with the owner before it is installed")
    void supplied() {
        assertThat(OwnerProperty.supplied(order, "龙头", null, null, Orders.WORKER, Orders.NOW).state())
                .isEqualTo(PropertyStatus.NOTED);
        refused("ownerName", () -> OwnerProperty.supplied(order, "龙头", "螺纹滑丝", null, Orders.WORKER, Orders.NOW));
        assertThat(OwnerProperty.supplied(order, "龙头", "螺纹滑丝", WORD, Orders.WORKER, Orders.NOW).finding())
                .isEqualTo("螺纹滑丝");
    }

    @Test
    @DisplayName("R-07-7: nothing in the room is moved without the owner's consent")
    void moved() {
        refused("ownerName", () -> OwnerProperty.moved(order, "洗衣机", null, Orders.WORKER, Orders.NOW));
        assertThat(OwnerProperty.moved(order, "洗衣机", WORD, Orders.WORKER, Orders.NOW).word()).isEqualTo(WORD);
    }

    @Test
    @DisplayName("R-07-8: damage has its price, and the owner has been told")
    void damaged() {
        refused("found", () -> damage(null, "80", WORD));
        refused("amount", () -> damage("裂缝", null, WORD));
        refused("ownerName", () -> damage("裂缝", "80", null));
        assertThat(damage("裂缝", "0", WORD).state()).isEqualTo(PropertyStatus.PROPOSED);
    }

    @ParameterizedTest
    @CsvSource({"500.00, false", "500.01, true"})
    @DisplayName("G-18: above the limit the compensation is the director's")
    void limit(String amount, boolean director) {
        assertThat(damage("裂缝", amount, WORD).isForDirector()).isEqualTo(director);
    }

    @Test
    @DisplayName("domain.md §2: who proposed a compensation does not agree to it; a no has its reason; once decided it stays so")
    void decided() {
        OwnerProperty property = damage("裂缝", "80", WORD);
        assertThatThrownBy(() -> property.decide(true, null, Orders.WORKER, Orders.NOW))
                .isInstanceOf(ForbiddenException.class);
        refused("note", () -> property.decide(false, null, Orders.HEAD, Orders.NOW));
        property.decide(true, null, Orders.HEAD, Orders.NOW);
        assertThat(property.state()).isEqualTo(PropertyStatus.AGREED);
        assertThat(property.deciderName()).isEqualTo(Orders.HEAD.name());
        assertThatThrownBy(() -> property.decide(false, "太贵", Orders.DESK, Orders.NOW))
                .isInstanceOf(WrongStateException.class);
        OwnerProperty moved = OwnerProperty.moved(order, "洗衣机", WORD, Orders.WORKER, Orders.NOW);
        assertThatThrownBy(() -> moved.decide(true, null, Orders.HEAD, Orders.NOW))
                .isInstanceOf(WrongStateException.class);
    }

    private OwnerProperty damage(@Nullable String what, @Nullable String amount, @Nullable OwnerNotice word) {
        return OwnerProperty.damaged(order, "地砖", what, amount == null ? null : new BigDecimal(amount), LIMIT, word,
                Orders.WORKER, Orders.NOW);
    }

    private static void refused(String field, org.assertj.core.api.ThrowableAssert.ThrowingCallable act) {
        Consumer<InvalidInputException> beside = why -> assertThat(why.field()).isEqualTo(field);
        assertThatThrownBy(act).isInstanceOfSatisfying(InvalidInputException.class, beside);
    }
}
