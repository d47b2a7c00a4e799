package org.qiantai.servicerequest.service;

import java.sql.Timestamp;
import org.jspecify.annotations.Nullable;
import org.qiantai.platform.error.InvalidInputException;
import org.qiantai.platform.error.Message;
import org.qiantai.platform.error.Name;
import org.qiantai.platform.form.Submission;
import org.qiantai.platform.security.Actor;
import org.qiantai.servicerequest.CallerAttached;
import org.qiantai.servicerequest.domain.Caller;
import org.qiantai.servicerequest.domain.RequestEvent;
import org.qiantai.servicerequest.domain.ServiceRequest;
import org.qiantai.servicerequest.repository.DepartmentCallRepository;
import org.qiantai.servicerequest.repository.ServiceRequestRepository;
import org.qiantai.staff.DepartmentRef;
import org.qiantai.staff.StaffDirectory;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Service;

/** Who called us about a request, and whom we called: further callers, duplicates, calls to departments. */
@Service
public class RequestCallers {
    private final RequestTransitions transitions;
    private final ServiceRequestRepository requests;
    private final DepartmentCallRepository calls;
    private final StaffDirectory staff;
    private final CallbackScheduling asking;
    private final ApplicationEventPublisher events;

    RequestCallers(RequestTransitions transitions, ServiceRequestRepository requests, DepartmentCallRepository calls,
            StaffDirectory staff,
            CallbackScheduling asking, ApplicationEventPublisher events) {
        this.asking = asking;
        this.events = events;
        this.staff = staff;
        this.transitions = transitions;
        this.requests = requests;
        this.calls = calls;
    }

    /** A second caller about an open request; all are called back. */
    public String add(Submission submission, Caller caller, @Nullable String said, Actor actor) {
        return transitions.run(submission, RequestAction.ADD_CALLER, actor, said, request -> {
            request.addCaller(caller, transitions.now());
            asking.newcomers(request, transitions.now(), actor);
            events.publishEvent(new CallerAttached(request.siteId(), actor.id()));
            return new RequestEvent.CallerAdded(caller.name());
        });
    }

    /** The request repeats an earlier, open one: its callers join that one. */
    public String merge(Submission submission, String earlierNumber, @Nullable String note, Actor actor) {
        return transitions.run(submission, RequestAction.MERGE, actor, note, request -> {
            ServiceRequest earlier = requests.findByNumber(earlierNumber.strip())
                    .filter(found -> found.siteId() == request.siteId() && !found.number().equals(request.number()))
                    .orElseThrow(() -> new InvalidInputException("earlier",
                            Message.of("request.error.noSuchRequest", earlierNumber)));
            if (!earlier.status().isOpen())
                throw new InvalidInputException("earlier", Message.of("request.error.notOpen", earlier.number(),
                        Message.of("request.status." + earlier.status())));
            request.mergeInto(earlier, actor, transitions.now());
            asking.newcomers(requests.save(earlier), transitions.now(), actor);
            return new RequestEvent.MergedInto(earlier.number());
        });
    }

    /** R-03-33, R-08-20: which department was phoned, and who answered. One short act after the dispatch. */
    public String departmentCalled(Submission submission, String departmentCode, String spokenTo, Actor actor) {
        return transitions.run(submission, RequestAction.RECORD_CALL, actor, null, request -> {
            Name called = staff.department(departmentCode).map(DepartmentRef::name)
                    .orElseThrow(() -> new InvalidInputException("department",
                            Message.of("request.error.noSuchDepartment")));
            calls.insert(request.siteId(), request.id(), departmentCode, spokenTo.strip(),
                    Timestamp.from(transitions.now()),
                    actor.id());
            return new RequestEvent.DepartmentCalled(called, spokenTo.strip());
        });
    }
}
