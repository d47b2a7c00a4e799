package org.qiantai.servicerequest.domain;

import static org.qiantai.deadline.ClockKind.*;

import java.util.List;
import java.util.stream.Stream;
import org.qiantai.deadline.ClockSetting;
import org.qiantai.deadline.DueTimes;

/** What is waited for with a request, as it stands; once dispatched that is its orders' affair (domain.md §4). */
public final class RequestClocks {
    private RequestClocks() {}

    public static List<ClockSetting> of(ServiceRequest request) {
        return switch (request.status()) {
            case LOGGED -> logged(request);
            case AWAITING_DECISION -> List.of(ClockSetting.from(DECISION, null));
            case ANSWERED, DECLINED, MERGED, DISPATCHED, IN_PROGRESS, REPORTED, CLOSED, CANCELLED -> List.of();
        };
    }

    private static List<ClockSetting> logged(ServiceRequest request) {
        DueTimes due = request.due();
        ClockSetting finish = due.finishDue() == null
                ? ClockSetting.from(AGREEMENT, request.acceptedAt())
                : ClockSetting.until(FINISH, request.acceptedAt(), due.finishDue());
        return Stream.concat(Stream.ofNullable(due.respondDue())
                .map(respond -> ClockSetting.until(RESPOND, request.acceptedAt(), respond)), Stream.of(finish))
                .toList();
    }
}
