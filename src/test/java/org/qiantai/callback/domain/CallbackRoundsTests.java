package org.qiantai.callback.domain;

import static org.assertj.core.api.Assertions.assertThat;
import static org.qiantai.callback.domain.CallbackOutcome.AGREED;
import static org.qiantai.callback.domain.CallbackOutcome.CONFIRMED;
import static org.qiantai.callback.domain.CallbackOutcome.NOT_CONFIRMED;
import static org.qiantai.callback.domain.CallbackOutcome.NOT_REACHED;
import static org.qiantai.callback.domain.CallbackScenes.due;
import static org.qiantai.callback.domain.CallbackScenes.ended;
import static org.qiantai.callback.domain.CallbackScenes.in;
import static org.qiantai.callback.domain.CallbackStatus.VERIFYING;

import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

class CallbackRoundsTests {
    static Stream<Arguments> table() {
        return Stream.of(
                row("one agreed", true, ended(1, AGREED)),
                row("one not reached", true, ended(1, NOT_REACHED)),
                row("one not confirmed on site", true, ended(1, NOT_CONFIRMED)),
                row("one confirmed on site", false, ended(1, CONFIRMED)),
                row("still to be called", false, due()),
                row("still to be checked", false, in(VERIFYING)),
                row("withdrawn only", false, ended(1, null)),
                row("all ends that leave nothing", true, ended(1, AGREED), ended(1, NOT_REACHED),
                        ended(1, NOT_CONFIRMED)),
                row("one agreed, one still to be called", false, ended(1, AGREED), due()),
                row("one agreed, one still to be checked", false, ended(1, AGREED), in(VERIFYING)),
                row("one agreed, one confirmed", false, ended(1, AGREED), ended(1, CONFIRMED)),
                row("confirmed, the other withdrawn", false, ended(1, CONFIRMED), ended(1, null)),
                row("after rework all agreed", true, ended(1, CONFIRMED), ended(1, null), ended(2, AGREED),
                        ended(2, AGREED)),
                row("after rework one still to be called", false, ended(1, CONFIRMED), ended(2, AGREED), due(2)),
                row("after rework confirmed again", false, ended(1, CONFIRMED), ended(2, CONFIRMED)),
                row("a check of the first round still open", false, in(VERIFYING), ended(2, AGREED)));
    }

    @ParameterizedTest(name = "{0}: {1}")
    @MethodSource("table")
    @DisplayName("R-03-70, R-03-71: a request is closed when all have ended and nothing is to be done again")
    void closes(String ends, boolean closes, List<Callback> callbacks) {
        assertThat(CallbackRounds.letClose(callbacks)).as(ends).isEqualTo(closes);
    }

    @Test
    @DisplayName("After rework a new round begins: everybody is asked again")
    void rounds() {
        assertThat(CallbackRounds.next(List.of())).isEqualTo(1);
        assertThat(CallbackRounds.next(List.of(ended(1, AGREED), ended(2, CONFIRMED)))).isEqualTo(3);
    }

    private static Arguments row(String ends, boolean closes, Callback... callbacks) {
        return Arguments.of(ends, closes, List.of(callbacks));
    }
}
