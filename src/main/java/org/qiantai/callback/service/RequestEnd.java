package org.qiantai.callback.service;

import org.qiantai.callback.domain.CallbackRounds;
import org.qiantai.callback.repository.CallbackRepository;
import org.qiantai.platform.security.Actor;
import org.qiantai.servicerequest.RequestProgress;
import org.qiantai.servicerequest.RequestStatus;
import org.springframework.stereotype.Component;

/** Tells a request that its last callback has ended and nothing is left to do (domain.md §3). */
@Component
class RequestEnd {
    private final CallbackRepository callbacks;
    private final RequestProgress requests;

    RequestEnd(CallbackRepository callbacks, RequestProgress requests) {
        this.callbacks = callbacks;
        this.requests = requests;
    }

    /** A request that is back at work stays there: a check on site may end after an order was taken back. */
    void closeIfReached(long requestId, Actor by) {
        boolean reported = requests.find(requestId).filter(found -> found.status() == RequestStatus.REPORTED)
                .isPresent();
        if (reported && CallbackRounds.letClose(callbacks.findByRequestIdOrderById(requestId)))
            requests.closed(requestId, by);
    }
}
