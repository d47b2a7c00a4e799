package org.qiantai.callback.domain;

import static org.assertj.core.api.Assertions.assertThat;
import static org.qiantai.callback.domain.CallbackScenes.*;

import java.time.Instant;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.qiantai.deadline.TimerKind;
import org.qiantai.deadline.TimerSetting;

class CallbackTimersTests {
    @Test
    @DisplayName("R-03-70, R-03-71: first the call is waited for, then, where the caller disagrees, the look on site")
    void callThenCheck() {
        Callback callback = due();
        assertThat(CallbackTimers.of(callback))
                .containsExactly(TimerSetting.until(TimerKind.CALLBACK, callback.dueTime().from(), callback.dueAt()));
        callback.reached(attempt(), differs(), CHECK_DUE);
        assertThat(CallbackTimers.of(callback))
                .containsExactly(TimerSetting.until(TimerKind.CHECK, null, CHECK_DUE.at()));
    }

    @Test
    @DisplayName("R-03-93: a promised word is waited for until it is given")
    void promisedReply() {
        Instant promised = NOW.plusSeconds(7_200);
        Callback callback = due();
        callback.reached(attempt(), new Answer(true, 4, "何时补漆", promised), CHECK_DUE);
        assertThat(CallbackTimers.of(callback)).containsExactly(TimerSetting.until(TimerKind.REPLY, null, promised));
        callback.reply("周五补漆", NOW);
        assertThat(CallbackTimers.of(callback)).isEmpty();
    }

    @ParameterizedTest
    @EnumSource(names = {"DONE", "RESOLVED", "WITHDRAWN"})
    @DisplayName("What has ended is not waited for")
    void ended(CallbackStatus status) { assertThat(CallbackTimers.of(in(status))).isEmpty(); }
}
