package org.qiantai.repairorder.domain;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.qiantai.repairorder.domain.Orders.DESK;
import static org.qiantai.repairorder.domain.Orders.NOW;

import java.util.List;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.qiantai.platform.error.InvalidInputException;
import org.qiantai.platform.error.WrongStateException;
import org.qiantai.repairorder.OrderStatus;

class SlipCustodyTests {
    private static final List<SlipPart> ALL = List.of(SlipPart.values());

    private final SlipCustody folder = SlipCustody.of(Orders.in(OrderStatus.OPEN));

    @Test
    @DisplayName("R-07-12: three parts are printed, each once; a reprint has a reason and makes the earlier copy void")
    void printed() {
        assertThat(folder.print(ALL, null, DESK, NOW)).isFalse();
        assertThat(folder.copies()).extracting(SlipCopy::part).containsExactlyElementsOf(ALL);
        assertThat(folder.copies()).allMatch(copy -> copy.state() == CopyCustody.AT_DESK && copy.ordinal() == 1
                && copy.reason() == null);
        assertThatThrownBy(() -> folder.print(List.of(SlipPart.FINANCE), " ", DESK, NOW))
                .isInstanceOf(InvalidInputException.class);
        assertThat(folder.copies()).hasSize(3);
        SlipCopy first = copy(SlipPart.FINANCE);
        assertThat(folder.print(List.of(SlipPart.FINANCE), " 淋湿了 ", DESK, NOW)).isTrue();
        assertThat(first.state()).isEqualTo(CopyCustody.VOID);
        assertThat(first.endedFor()).isEqualTo("淋湿了");
        assertThat(copy(SlipPart.FINANCE)).isNotSameAs(first)
                .satisfies(it -> assertThat(it.ordinal()).isEqualTo(2))
                .satisfies(it -> assertThat(it.reason()).isEqualTo("淋湿了"));
        assertThatThrownBy(() -> folder.print(List.of(), null, DESK, NOW)).isInstanceOf(InvalidInputException.class);
    }

    @Test
    @DisplayName("R-07-12: the customer's part stays with the owner, finance's with finance, the department's once it has been back")
    void keepers() {
        folder.print(ALL, null, DESK, NOW);
        copy(SlipPart.CUSTOMER).handOut(CopyHolder.OWNER, "张淑芬", DESK, NOW);
        assertThat(copy(SlipPart.CUSTOMER).state()).isEqualTo(CopyCustody.KEPT);
        SlipCopy engineering = copy(SlipPart.ENGINEERING);
        engineering.handOut(CopyHolder.DEPARTMENT, "赵主管", DESK, NOW);
        assertThat(engineering.state()).as("in work").isEqualTo(CopyCustody.OUT);
        engineering.comeBack(DESK, NOW);
        engineering.handOut(CopyHolder.DEPARTMENT, "赵主管", DESK, NOW);
        assertThat(engineering.state()).as("in the archive").isEqualTo(CopyCustody.KEPT);
        SlipCopy finance = copy(SlipPart.FINANCE);
        finance.handOut(CopyHolder.TECHNICIAN, "王强", DESK, NOW);
        assertThat(finance.state()).isEqualTo(CopyCustody.OUT);
        assertThat(finance.holderName()).isEqualTo("王强");
        finance.comeBack(DESK, NOW);
        finance.handOut(CopyHolder.FINANCE, "钱雅琴", DESK, NOW);
        assertThat(finance.state()).isEqualTo(CopyCustody.KEPT);
    }

    @Test
    @DisplayName("R-07-12: an owner gets no other part than theirs, finance none but its own")
    void notTheirs() {
        folder.print(ALL, null, DESK, NOW);
        for (SlipPart part : ALL)
            for (CopyHolder holder : List.of(CopyHolder.OWNER, CopyHolder.FINANCE))
                if (part.keeper() != holder) {
                    assertThatThrownBy(() -> copy(part).handOut(holder, "谁", DESK, NOW)).as("%s to %s", part, holder)
                            .isInstanceOf(InvalidInputException.class);
                    assertThat(copy(part).state()).isEqualTo(CopyCustody.AT_DESK);
                }
    }

    @Test
    @DisplayName("R-08-25: the slip taken in, what was out is back; the owner's part, and what lies or is lost, stay as they are")
    void takenIn() {
        folder.print(ALL, null, DESK, NOW);
        copy(SlipPart.CUSTOMER).handOut(CopyHolder.TECHNICIAN, "王强", DESK, NOW);
        copy(SlipPart.ENGINEERING).handOut(CopyHolder.TECHNICIAN, "王强", DESK, NOW);
        copy(SlipPart.FINANCE).lose("风吹走了", DESK, NOW);
        folder.comeBack(DESK, NOW);
        assertThat(copy(SlipPart.CUSTOMER).state()).isEqualTo(CopyCustody.OUT);
        assertThat(copy(SlipPart.ENGINEERING).state()).isEqualTo(CopyCustody.BACK);
        assertThat(copy(SlipPart.FINANCE).state()).isEqualTo(CopyCustody.LOST);
    }

    @ParameterizedTest
    @EnumSource(CopyCustody.class)
    @DisplayName("R-08-25: what is nowhere out cannot come back, what is kept or gone is not lost, what is void is nothing any more")
    void guarded(CopyCustody state) {
        SlipCopy copy = in(state);
        boolean out = state == CopyCustody.OUT;
        boolean losable = state == CopyCustody.AT_DESK || out || state == CopyCustody.BACK;
        refusedUnless(out, () -> in(state).comeBack(DESK, NOW));
        refusedUnless(losable, () -> in(state).lose("不见了", DESK, NOW));
        refusedUnless(losable, () -> in(state).handOut(CopyHolder.TECHNICIAN, "王强", DESK, NOW));
        refusedUnless(state != CopyCustody.VOID, () -> in(state).withdraw("打错", DESK, NOW));
        assertThat(copy.isGood()).isEqualTo(state != CopyCustody.VOID);
    }

    private static void refusedUnless(boolean allowed, Runnable step) {
        if (allowed) step.run();
        else
            assertThatThrownBy(step::run).isInstanceOf(WrongStateException.class);
    }

    /** A finance part brought there by the shortest way. */
    private static SlipCopy in(CopyCustody state) {
        SlipCustody folder = SlipCustody.of(Orders.in(OrderStatus.OPEN));
        folder.print(ALL, null, DESK, NOW);
        SlipCopy copy = folder.good(SlipPart.FINANCE).orElseThrow();
        switch (state) {
            case AT_DESK -> {
            }
            case OUT -> copy.handOut(CopyHolder.TECHNICIAN, "王强", DESK, NOW);
            case BACK -> {
                copy.handOut(CopyHolder.TECHNICIAN, "王强", DESK, NOW);
                copy.comeBack(DESK, NOW);
            }
            case KEPT -> copy.handOut(CopyHolder.FINANCE, "钱雅琴", DESK, NOW);
            case LOST -> copy.lose("不见了", DESK, NOW);
            case VOID -> copy.withdraw("打错", DESK, NOW);
        }
        return copy;
    }

    private SlipCopy copy(SlipPart part) { return folder.good(part).orElseThrow(); }
}
