package org.qiantai.servicerequest.domain;

import static org.qiantai.deadline.TimerKind.*;

import java.util.List;
import java.util.stream.Stream;
import org.qiantai.deadline.TimerSetting;
import org.qiantai.deadline.DueTimes;

/** What is waited for with a request, as it stands; once dispatched that is its orders' affair (domain.md §4). */
public final class RequestTimers {
    private RequestTimers() {}

    public static List<TimerSetting> of(ServiceRequest request) {
        return switch (request.status()) {
            case LOGGED -> logged(request);
            case AWAITING_DECISION -> List.of(TimerSetting.from(DECISION, null));
            case ANSWERED, DECLINED, MERGED, DISPATCHED, IN_PROGRESS, REPORTED, CLOSED, CANCELLED -> List.of();
        };
    }

    private static List<TimerSetting> logged(ServiceRequest request) {
        DueTimes due = request.due();
        TimerSetting finish = due.finishDue() == null
                ? TimerSetting.from(AGREEMENT, request.acceptedAt())
                : TimerSetting.until(FINISH, request.acceptedAt(), due.finishDue());
        return Stream.concat(Stream.ofNullable(due.respondDue())
                .map(respond -> TimerSetting.until(RESPOND, request.acceptedAt(), respond)), Stream.of(finish))
                .toList();
    }
}
