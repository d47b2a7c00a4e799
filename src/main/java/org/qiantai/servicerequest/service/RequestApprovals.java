package org.qiantai.servicerequest.service;

import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.qiantai.platform.queue.Approval;
import org.qiantai.platform.queue.Approvals;
import org.qiantai.platform.security.Actor;
import org.qiantai.platform.security.Role;
import org.qiantai.platform.site.SiteRef;
import org.qiantai.servicerequest.RequestStatus;
import org.qiantai.servicerequest.repository.RequestRow;
import org.qiantai.timeline.Subject;
import org.qiantai.timeline.Timeline;
import org.qiantai.timeline.TimelineLine;
import org.springframework.stereotype.Service;

/** Requests of which the desk could not tell whether the centre can do them (R-03-39). */
@Service
class RequestApprovals implements Approvals {
    private final RequestList list;
    private final Timeline timeline;

    RequestApprovals(RequestList list, Timeline timeline) {
        this.list = list;
        this.timeline = timeline;
    }

    @Override
    public List<Approval> waitingFor(Actor actor, SiteRef site) {
        if (!actor.is(Role.CENTER_HEAD)) return List.of();
        List<RequestRow> rows = list.oldest(site, RequestFilter.of(RequestStatus.AWAITING_DECISION), Approval.SHOWN);
        Map<Subject, TimelineLine> referrals = timeline.of(rows.stream().map(RequestApprovals::subject).toList())
                .stream().filter(line -> RequestStatus.AWAITING_DECISION.name().equals(line.to()))
                .collect(Collectors.toMap(TimelineLine::subject, Function.identity(), (latest, _) -> latest));
        return rows.stream().flatMap(row -> Stream.ofNullable(referrals.get(subject(row)))
                .map(referral -> approval(row, site, referral))).toList();
    }

    private static Approval approval(RequestRow row, SiteRef site, TimelineLine referral) {
        return Approval.of(referral.at(), "servicerequest/approval",
                new RequestToDecide(row, site, referral.actorName(), referral.at(), referral.note()));
    }

    private static Subject subject(RequestRow row) { return new Subject(RequestTransitions.SUBJECT, row.id()); }
}
