package org.qiantai.callback.domain;

import static org.qiantai.deadline.TimerKind.*;

import java.util.ArrayList;
import java.util.List;
import org.qiantai.deadline.TimerSetting;

/** What is waited for with a callback, as it stands: the call, the look on site, the word we owe. */
public final class CallbackTimers {
    private CallbackTimers() {}

    public static List<TimerSetting> of(Callback callback) {
        List<TimerSetting> clocks = new ArrayList<>();
        if (callback.status() == CallbackStatus.DUE)
            clocks.add(TimerSetting.until(CALLBACK, callback.owedSince(), callback.dueAt()));
        if (callback.status() == CallbackStatus.VERIFYING)
            callback.checkDueAt().ifPresent(due -> clocks.add(TimerSetting.until(CHECK, null, due)));
        if (callback.owesReply())
            callback.answer().map(Answer::promisedReplyAt)
                    .ifPresent(promised -> clocks.add(TimerSetting.until(REPLY, null, promised)));
        return clocks;
    }
}
