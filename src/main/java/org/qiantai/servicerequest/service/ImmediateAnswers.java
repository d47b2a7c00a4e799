package org.qiantai.servicerequest.service;

import java.util.List;
import org.qiantai.deadline.Categories;
import org.qiantai.deadline.Category;
import org.qiantai.deadline.CategoryKind;
import org.qiantai.deadline.Circumstances;
import org.qiantai.platform.error.InvalidInputException;
import org.qiantai.platform.error.Message;
import org.qiantai.platform.security.Actor;
import org.qiantai.platform.site.SiteRef;
import org.qiantai.servicerequest.AnsweredCalls;
import org.qiantai.servicerequest.domain.Caller;
import org.qiantai.servicerequest.domain.Channel;
import org.qiantai.servicerequest.domain.RequestLocation;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/** Logs calls that are answered in the same breath; such a call is an inquiry, whatever it is about (R-06-20). */
@Service
class ImmediateAnswers implements AnsweredCalls {
    private final RequestIntake logging;
    private final RequestTransitions transitions;
    private final Categories categories;

    ImmediateAnswers(RequestIntake logging, RequestTransitions transitions, Categories categories) {
        this.logging = logging;
        this.transitions = transitions;
        this.categories = categories;
    }

    @Override
    @Transactional(propagation = Propagation.MANDATORY)
    public Made log(SiteRef site, Call call, Actor actor) {
        // Inquiries about the estate come first in the desk's order of categories.
        String category = categories.inUse().stream().filter(one -> one.kind() == CategoryKind.INQUIRY)
                .map(Category::code).findFirst()
                .orElseThrow(() -> new InvalidInputException(null, Message.of("request.error.noInquiry")));
        String number = logging.logNow(site, new IntakeCommand(call.token(), Channel.PHONE, category, call.asked(),
                new RequestLocation(call.unitId(), null, call.unitId() == null ? call.noUnitReason() : null),
                new Caller(call.occupantId(), call.name(), call.phone()), null, null, Circumstances.ordinary(false),
                List.of(),
                call.answer()),
                actor);
        return new Made(transitions.find(number).id(), number);
    }
}
