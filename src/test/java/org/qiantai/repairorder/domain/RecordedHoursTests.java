package org.qiantai.repairorder.domain;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.math.BigDecimal;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.qiantai.platform.error.InvalidInputException;
import org.qiantai.repairorder.domain.SlipMaterial.UsedMaterial;

@DisplayName("R-03-43: total man-hours, preparation included, by the steps' own times")
class RecordedHoursTests {
    private static final Instant NOW = Orders.NOW;

    @ParameterizedTest(name = "{0} minutes, {1} people: {2} h")
    @CsvSource({"5, 1, 0.25", "20, 1, 0.25", "23, 1, 0.50", "90, 1, 1.50", "90, 2, 3.00", "720, 1, 12.00"})
    @DisplayName("In quarters of an hour, for everybody who went")
    void hours(int minutes, int people, BigDecimal hours) {
        assertThat(RecordedHours.of(left(), null, after(minutes), people).orElseThrow().hours()).isEqualTo(hours);
    }

    @ParameterizedTest
    @CsvSource({"0", "4", "721"})
    @DisplayName("Steps entered one after the other at the desk, or with a night between them, tell nothing")
    void nothing(int minutes) { assertThat(RecordedHours.of(left(), null, after(minutes), 1)).isEmpty(); }

    @Test
    @DisplayName("Who was only seen to arrive, or to begin, has worked since then")
    void since() {
        Visit arrived = Visit.NONE.arrived(NOW.plusSeconds(600), null);
        assertThat(RecordedHours.of(arrived, NOW.plusSeconds(900), after(70), 1).orElseThrow().since())
                .isEqualTo(NOW.plusSeconds(600));
        assertThat(RecordedHours.of(Visit.NONE, NOW.plusSeconds(900), after(70), 1).orElseThrow().since())
                .isEqualTo(NOW.plusSeconds(900));
        assertThat(RecordedHours.of(Visit.NONE, null, after(70), 1)).isEmpty();
    }

    @Test
    @DisplayName("Other hours need a reason; half an hour more or less is rounding")
    void reason() {
        RepairOrder order = Orders.free();
        order.assign(Orders.WORKERS, Orders.HEAD, NOW);
        order.leave(NOW);
        order.arrive(null, Orders.WORKER, NOW.plusSeconds(600));
        order.begin(Orders.WORKER, NOW.plusSeconds(700));
        order.complete(new Completion("好了", after(60), after(600), CompletionChecks.UNSAID), Orders.WORKER, after(60));
        BigDecimal kept = order.recordedHours().orElseThrow().hours();
        assertThat(kept).isEqualTo(BigDecimal.valueOf(Orders.WORKERS.size()).setScale(2));
        BigDecimal more = kept.add(new BigDecimal("0.75"));
        assertThatThrownBy(() -> order.amend(slip(more, null), after(61)))
                .isInstanceOfSatisfying(InvalidInputException.class, refused -> assertThat(refused.field())
                        .isEqualTo("hoursNote"));
        assertThat(order.slip().hours()).isNull();
        order.amend(slip(kept.add(new BigDecimal("0.50")), null), after(61));
        order.amend(slip(more, "往返仓库取件"), after(62));
        assertThat(order.slip().hours()).isEqualTo(more);
        assertThat(order.slip().hoursNote()).isEqualTo("往返仓库取件");
    }

    private static Visit left() { return Visit.NONE.left(NOW); }

    private static Instant after(int minutes) { return NOW.plus(Duration.ofMinutes(minutes)); }

    private static SlipEntry slip(BigDecimal hours, @Nullable String note) {
        return new SlipEntry("好了", List.<UsedMaterial>of(), true, hours, note, Orders.TRIED_AND_TIDIED, null, "王强",
                "张淑芬", null);
    }
}
