package org.qiantai.repairorder.domain;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.qiantai.repairorder.OrderStatus.*;
import static org.qiantai.repairorder.domain.Orders.*;

import java.time.Instant;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.NullSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.qiantai.attachment.Drawing;
import org.qiantai.platform.error.InvalidInputException;
import org.qiantai.platform.error.WrongStateException;

class DrawnSignatureTests {
    private static final Drawing DRAWING = new Drawing(new byte[]{1}, 60, 20);
    private static final Instant LATER = NOW.plusSeconds(600);

    @Test
    @DisplayName("R-03-44, R-07-11: a drawing holds as long as the name stays; signing again replaces it")
    void holdsWithItsName() {
        RepairOrder order = Orders.in(COMPLETED);
        order.amend(fullSlip(), NOW);
        order.signByHand(70L, null, LATER);
        assertThat(order.slip().workerDrawn()).isEqualTo(70);
        assertThat(order.slip().workerSignedAt()).as("when it was drawn").isEqualTo(LATER);
        assertThat(order.slip().ownerDrawn()).isNull();
        assertThat(order.slip().ownerSignedAt()).as("the name that was only typed").isEqualTo(NOW);
        order.signByHand(null, 71L, LATER);
        order.amend(slip("王强", "李建国", null), LATER);
        assertThat(order.slip().workerDrawn()).as("the same name").isEqualTo(70);
        assertThat(order.slip().ownerDrawn()).as("another name").isNull();
        order.signByHand(72L, null, LATER);
        assertThat(order.slip().workerDrawn()).isEqualTo(72);
        order.amend(slip(null, "李建国", null), LATER);
        assertThat(order.slip().workerDrawn()).as("no name").isNull();
    }

    @Test
    @DisplayName("R-03-44: not really done: the owner has accepted nothing, and what was drawn holds no longer")
    void reopened() {
        RepairOrder order = Orders.in(COMPLETED);
        order.amend(fullSlip(), NOW);
        order.signByHand(70L, 71L, NOW);
        order.sendBackToWork(HEAD, NOW);
        assertThat(order.slip().workerDrawn()).isNull();
        assertThat(order.slip().ownerDrawn()).isNull();
        assertThatThrownBy(() -> order.signByHand(72L, null, NOW)).isInstanceOf(WrongStateException.class);
    }

    @Test
    @DisplayName("R-07-10: the owner's hand stands beneath the quotation they agreed to; nobody signs by telephone")
    void consent() {
        RepairOrder order = Orders.in(QUOTED);
        assertThatThrownBy(() -> new QuotationResponse("张淑芬", ConsentMeans.PHONE, "王强", NOW, 70L))
                .isInstanceOfSatisfying(InvalidInputException.class,
                        refusal -> assertThat(refusal.field()).isEqualTo("drawing"));
        order.consent(1, new QuotationResponse("张淑芬", ConsentMeans.SIGNED, "王强", NOW, 70L), WORKER, NOW);
        assertThat(order.quotations().getFirst().answer().orElseThrow().drawn()).isEqualTo(70);
    }

    @Test
    @DisplayName("R-03-51: beneath a return as well")
    void returned() {
        RepairOrder order = Orders.in(ASSIGNED);
        order.proposeReturn(proposal());
        order.signReturn(SignatureKind.SUPERVISOR_RETURN, Signer.of(HEAD, null, "赵主管").byHand(70L), NOW);
        assertThat(order.signatures()).extracting(OrderSignature::drawn).containsExactly(70L);
    }

    @ParameterizedTest
    @NullSource
    @ValueSource(strings = " ")
    @DisplayName("R-03-44: what was drawn can seldom be read: without the typed name it is refused beside that")
    void needsAName(@Nullable String name) {
        RepairOrder order = Orders.in(COMPLETED);
        assertThatThrownBy(() -> DrawnSignature.of(order, SignedPlace.OWNER, name, DRAWING, NOW))
                .isInstanceOfSatisfying(InvalidInputException.class,
                        refusal -> assertThat(refusal.field()).isEqualTo("ownerSignature"));
        assertThat(DrawnSignature.of(order, SignedPlace.OWNER, " 张淑芬 ", DRAWING, NOW).name()).isEqualTo("张淑芬");
    }
}
