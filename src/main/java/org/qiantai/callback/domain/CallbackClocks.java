package org.qiantai.callback.domain;

import static org.qiantai.deadline.ClockKind.*;

import java.util.ArrayList;
import java.util.List;
import org.qiantai.deadline.ClockSetting;

/** What is waited for with a callback, as it stands: the call, the look on site, the word we owe. */
public final class CallbackClocks {
    private CallbackClocks() {}

    public static List<ClockSetting> of(Callback callback) {
        List<ClockSetting> clocks = new ArrayList<>();
        if (callback.status() == CallbackStatus.DUE)
            clocks.add(ClockSetting.until(CALLBACK, callback.owedSince(), callback.dueAt()));
        if (callback.status() == CallbackStatus.VERIFYING)
            callback.checkDueAt().ifPresent(due -> clocks.add(ClockSetting.until(CHECK, null, due)));
        if (callback.owesReply())
            callback.answer().map(Answer::promisedReplyAt)
                    .ifPresent(promised -> clocks.add(ClockSetting.until(REPLY, null, promised)));
        return clocks;
    }
}
