package org.qiantai.servicerequest.service;

import java.util.List;
import org.qiantai.attachment.AttachableRecords;
import org.qiantai.attachment.Purpose;
import org.qiantai.platform.error.Message;
import org.qiantai.platform.error.NotFoundException;
import org.qiantai.platform.number.RecordKind;
import org.qiantai.platform.security.Actor;
import org.qiantai.servicerequest.domain.ServiceRequest;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Requests as their photos and papers see them: what residents send, and what the desk keeps with it. */
@Service
@Transactional(readOnly = true)
class RequestAttachments implements AttachableRecords {
    private final RequestTransitions transitions;
    private final RequestPolicy policy;

    RequestAttachments(RequestTransitions transitions, RequestPolicy policy) {
        this.transitions = transitions;
        this.policy = policy;
    }

    @Override
    public RecordKind kind() { return RecordKind.SR; }

    @Override
    public Attachable find(String number, Actor actor) {
        if (!actor.readsWholeSite()) throw new NotFoundException(number);
        ServiceRequest request = transitions.find(number);
        return new Attachable(RequestTransitions.subject(request), request.siteId(), number, "/requests/" + number,
                List.of(Purpose.OTHER, Purpose.DOCUMENT, Purpose.BEFORE),
                policy.permission(RequestAction.NOTE, actor), policy.permission(RequestAction.RECLASSIFY, actor),
                request.status().isOpen() ? null : Message.of("request.error.attachmentsStay", number));
    }
}
