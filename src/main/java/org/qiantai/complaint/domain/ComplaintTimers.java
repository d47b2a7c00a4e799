package org.qiantai.complaint.domain;

import static org.qiantai.deadline.TimerKind.*;

import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.qiantai.deadline.TimerSetting;
import org.qiantai.deadline.DueTimes;

/** What is waited for with a complaint, as it stands: somebody there until it is looked into, the end until the reply. */
public final class ComplaintTimers {
    private ComplaintTimers() {}

    public static List<TimerSetting> of(Complaint complaint) {
        return switch (complaint.status()) {
            case RECEIVED -> Stream.concat(respond(complaint), finish(complaint)).toList();
            case INVESTIGATING, AWAITING_DECISION, HANDLING -> finish(complaint).toList();
            case EXPLAINED, REPLIED, CLOSED -> List.of();
        };
    }

    private static Stream<TimerSetting> respond(Complaint complaint) {
        return Optional.ofNullable(complaint.due().respondDue())
                .map(respond -> TimerSetting.until(RESPOND, complaint.receivedAt(), respond)).stream();
    }

    private static Stream<TimerSetting> finish(Complaint complaint) {
        DueTimes due = complaint.due();
        return Stream.of(due.finishDue() == null
                ? TimerSetting.from(AGREEMENT, complaint.receivedAt())
                : TimerSetting.until(FINISH, complaint.receivedAt(), due.finishDue()));
    }
}
