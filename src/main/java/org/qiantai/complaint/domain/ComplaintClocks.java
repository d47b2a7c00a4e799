package org.qiantai.complaint.domain;

import static org.qiantai.deadline.ClockKind.*;

import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.qiantai.deadline.ClockSetting;
import org.qiantai.deadline.DueTimes;

/** What is waited for with a complaint, as it stands: somebody there until it is looked into, the end until the reply. */
public final class ComplaintClocks {
    private ComplaintClocks() {}

    public static List<ClockSetting> of(Complaint complaint) {
        return switch (complaint.status()) {
            case RECEIVED -> Stream.concat(respond(complaint), finish(complaint)).toList();
            case INVESTIGATING, AWAITING_DECISION, HANDLING -> finish(complaint).toList();
            case EXPLAINED, REPLIED, CLOSED -> List.of();
        };
    }

    private static Stream<ClockSetting> respond(Complaint complaint) {
        return Optional.ofNullable(complaint.due().respondDue())
                .map(respond -> ClockSetting.until(RESPOND, complaint.receivedAt(), respond)).stream();
    }

    private static Stream<ClockSetting> finish(Complaint complaint) {
        DueTimes due = complaint.due();
        return Stream.of(due.finishDue() == null
                ? ClockSetting.from(AGREEMENT, complaint.receivedAt())
                : ClockSetting.until(FINISH, complaint.receivedAt(), due.finishDue()));
    }
}
