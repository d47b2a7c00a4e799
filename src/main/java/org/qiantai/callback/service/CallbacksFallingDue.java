package org.qiantai.callback.service;

import java.time.Clock;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.qiantai.callback.domain.Answer;
import org.qiantai.callback.domain.Callback;
import org.qiantai.callback.domain.CallbackDueTime;
import org.qiantai.callback.domain.CallbackEvent;
import org.qiantai.callback.domain.CallbackRounds;
import org.qiantai.callback.domain.CallbackStatus;
import org.qiantai.callback.domain.Person;
import org.qiantai.callback.repository.CallbackRepository;
import org.qiantai.deadline.Extensions;
import org.qiantai.platform.number.RecordKind;
import org.qiantai.platform.number.RecordNumbers;
import org.qiantai.platform.security.Actor;
import org.qiantai.platform.site.SiteDirectory;
import org.qiantai.platform.site.SiteRef;
import org.qiantai.servicerequest.CallbacksOfRequest;
import org.qiantai.servicerequest.RequestProgress;
import org.qiantai.staff.StaffDirectory;
import org.qiantai.staff.StaffMember;
import org.qiantai.timeline.Timeline;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/** What a request asks of its callbacks, in the transaction of the step that caused it. */
@Service
@Transactional(propagation = Propagation.MANDATORY)
class CallbacksFallingDue implements CallbacksOfRequest {
    private final CallbackRepository callbacks;
    private final RecordNumbers numbers;
    private final SiteDirectory sites;
    private final StaffDirectory staff;
    private final CallbackDue due;
    private final CallbackTimerSync timekeeping;
    private final Extensions extensions;
    private final Timeline timeline;
    private final Clock clock;
    /** Asked for late: the requests themselves are made with this. */
    private final ObjectProvider<RequestProgress> requests;

    CallbacksFallingDue(CallbackRepository callbacks, RecordNumbers numbers, SiteDirectory sites, StaffDirectory staff,
            CallbackDue due, CallbackTimerSync timekeeping, Extensions extensions, Timeline timeline, Clock clock,
            ObjectProvider<RequestProgress> requests) {
        this.callbacks = callbacks;
        this.numbers = numbers;
        this.sites = sites;
        this.staff = staff;
        this.due = due;
        this.timekeeping = timekeeping;
        this.extensions = extensions;
        this.timeline = timeline;
        this.clock = clock;
        this.requests = requests;
    }

    @Override
    public void schedule(ReportedRequest request, Actor by) {
        Collection<Person> people = people(request);
        if (people.isEmpty()) {
            requests.getObject().closed(request.id(), by);
            return;
        }
        open(request, CallbackRounds.next(callbacks.findByRequestIdOrderById(request.id())), people, by);
    }

    @Override
    public void scheduleForLateCallers(ReportedRequest request, Actor by) {
        List<Callback> all = callbacks.findByRequestIdOrderById(request.id());
        int round = CallbackRounds.next(all) - 1;
        Set<Person> asked = all.stream().filter(callback -> callback.round() == round).map(Callback::person)
                .collect(Collectors.toSet());
        open(request, round, people(request).stream().filter(person -> !asked.contains(person)).toList(), by);
    }

    @Override
    public void withdraw(long requestId, Actor by) {
        callbacks.findByRequestIdAndStatusOrderById(requestId, CallbackStatus.DUE).forEach(callback -> {
            callback.withdraw(by, clock.instant());
            callbacks.save(callback);
            timeline.append(CallbackTransitions.entry(callback, by, null, new CallbackEvent.Withdrawn())
                    .moved(CallbackStatus.DUE, callback.status()));
            timekeeping.keep(callback);
            extensions.lapse(CallbackTransitions.subject(callback), callback.number(), by);
        });
    }

    @Override
    @Transactional(readOnly = true)
    public List<CallbackSummary> of(long requestId) {
        return callbacks.findByRequestIdOrderById(requestId).stream()
                .map(callback -> new CallbackSummary(callback.number(), callback.person().name(),
                        "callback.status." + callback.status(),
                        callback.answer().map(Answer::satisfaction).orElse(null)))
                .toList();
    }

    private void open(ReportedRequest request, int round, Collection<Person> people, Actor by) {
        SiteRef site = sites.byId(request.siteId());
        CallbackDueTime callBy = due.callBy(site, request.reportedAt());
        people.forEach(person -> open(request, site, round, person, callBy, by));
    }

    private void open(ReportedRequest request, SiteRef site, int round, Person person, CallbackDueTime callBy,
            Actor by) {
        Callback callback = callbacks.save(new Callback(site.id(), numbers.next(site, RecordKind.CB), request.id(),
                round, person, callBy, by, clock.instant()));
        timeline.append(
                CallbackTransitions.entry(callback, by, null, new CallbackEvent.FellDue(callBy.at()))
                        .began(callback.status()));
        timekeeping.keep(callback);
    }

    /** Everybody once, also who called twice; the finder where nobody called. */
    private Collection<Person> people(ReportedRequest request) {
        Map<Object, Person> once = new LinkedHashMap<>();
        for (CallerToAsk caller : request.callers())
            once.putIfAbsent(caller.occupantId() != null ? caller.occupantId() : caller,
                    new Person(caller.occupantId(), caller.name(), caller.phone(), null));
        if (once.isEmpty() && request.finderId() != null)
            once.put(request.finderId(), finder(request.finderId()));
        return once.values();
    }

    private Person finder(long userId) {
        Optional<StaffMember> member = staff.byId(userId);
        String name = member.map(StaffMember::name)
                .orElseGet(() -> staff.names(List.of(userId)).getOrDefault(userId, String.valueOf(userId)));
        return new Person(null, name, member.map(StaffMember::phone).orElse(null), userId);
    }
}
