package org.qiantai.servicerequest.service;

import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.qiantai.platform.security.Actor;
import org.qiantai.servicerequest.CallbacksOfRequest;
import org.qiantai.servicerequest.CallbacksOfRequest.CallerToAsk;
import org.qiantai.servicerequest.CallbacksOfRequest.ReportedRequest;
import org.qiantai.servicerequest.RequestStatus;
import org.qiantai.servicerequest.domain.Channel;
import org.qiantai.servicerequest.domain.ServiceRequest;
import org.springframework.stereotype.Component;

/** Has everybody asked back who told the desk (R-03-70), also who called after the work was reported done. */
@Component
class CallbackScheduling {
    private final CallbacksOfRequest callbacks;

    CallbackScheduling(CallbacksOfRequest callbacks) { this.callbacks = callbacks; }

    void everybody(ServiceRequest reported, Instant now, Actor by) { callbacks.schedule(of(reported, now), by); }

    /** A caller has joined; nothing to do before the work is reported, when everybody's callback falls due. */
    void newcomers(ServiceRequest request, Instant now, Actor by) {
        if (request.status() == RequestStatus.REPORTED) callbacks.scheduleForLateCallers(of(request, now), by);
    }

    /** Who found it, where staff did and no owner is to be called. */
    static @Nullable Long finder(ServiceRequest request) {
        return request.intake().channel() == Channel.STAFF ? request.intake().loggedBy() : null;
    }

    private static ReportedRequest of(ServiceRequest request, Instant now) {
        List<CallerToAsk> callers = request.callers().stream().map(caller -> caller.person())
                .map(person -> new CallerToAsk(person.occupantId(), person.name(), person.phone())).toList();
        return new ReportedRequest(request.id(), request.siteId(), request.number(), callers, finder(request), now);
    }
}
