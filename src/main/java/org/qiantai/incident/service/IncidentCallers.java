package org.qiantai.incident.service;

import java.time.Clock;
import java.util.Locale;
import java.util.Objects;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.qiantai.estate.UnitRef;
import org.qiantai.incident.domain.Incident;
import org.qiantai.incident.domain.IncidentEvent;
import org.qiantai.incident.domain.IncidentStatus;
import org.qiantai.incident.repository.IncidentCalls;
import org.qiantai.incident.repository.Incidents;
import org.qiantai.platform.error.Message;
import org.qiantai.platform.error.NotFoundException;
import org.qiantai.platform.error.WrongStateException;
import org.qiantai.platform.form.SentOnce;
import org.qiantai.platform.security.Actor;
import org.qiantai.platform.security.Grant;
import org.qiantai.platform.site.SiteDirectory;
import org.qiantai.servicerequest.CallTaken;
import org.qiantai.servicerequest.AnsweredCalls;
import org.qiantai.servicerequest.AnsweredCalls.Made;
import org.qiantai.timeline.Timeline;
import org.springframework.context.MessageSource;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Service;
import org.springframework.transaction.support.TransactionTemplate;

/** Who calls about a known outage: logged and answered in one act, and told when it is over. */
@Service
public class IncidentCallers {
    private final Incidents incidents;
    private final IncidentCalls calls;
    private final AnsweredCalls answered;
    private final IncidentPolicy policy;
    private final SiteDirectory sites;
    private final MessageSource messages;
    private final Timeline timeline;
    private final TransactionTemplate transaction;
    private final ApplicationEventPublisher events;
    private final Clock clock;

    IncidentCallers(Incidents incidents, IncidentCalls calls, AnsweredCalls answered, IncidentPolicy policy,
            SiteDirectory sites, MessageSource messages, Timeline timeline, TransactionTemplate transaction,
            ApplicationEventPublisher events, Clock clock) {
        this.events = events;
        this.incidents = incidents;
        this.calls = calls;
        this.answered = answered;
        this.policy = policy;
        this.sites = sites;
        this.messages = messages;
        this.timeline = timeline;
        this.transaction = transaction;
        this.clock = clock;
    }

    /**
     * Somebody who called.
     *
     * @param unit where they live; {@code noUnitReason} for somebody without a room
     */
    public record Caller(@Nullable UnitRef unit, @Nullable String noUnitReason, @Nullable Long occupantId, String name,
            @Nullable String phone) {}

    /**
     * The desk has said the words: a request, logged and answered, attached to the outage.
     *
     * @param locale in which the words were read out
     * @return the request's number
     */
    public String log(String number, UUID token, Caller caller, Actor actor, Locale locale) {
        return SentOnce.run(() -> Objects.requireNonNull(transaction.execute(_ -> calls.requestMadeBy(token)
                .orElseGet(() -> logNow(number, token, caller, actor, locale)))),
                () -> Objects.requireNonNull(transaction.execute(_ -> calls.requestMadeBy(token))));
    }

    private String logNow(String number, UUID token, Caller caller, Actor actor, Locale locale) {
        Incident incident = find(number);
        Grant grant = policy.logging(actor).orForbid();
        incident.requirePublished();
        Made made = answered.log(sites.byId(incident.siteId()), new AnsweredCalls.Call(token,
                caller.unit() == null ? null : Long.valueOf(caller.unit().id()), caller.noUnitReason(),
                caller.occupantId(), caller.name(), caller.phone(), asked(incident, locale),
                incident.notice().say(locale)), actor);
        calls.insert(incident.siteId(), incident.id(), made.id(), caller.name(), caller.phone(), clock.instant());
        timeline.append(IncidentPublishing.entry(incident, actor, grant,
                new IncidentEvent.CallerLogged(caller.name(), made.number())));
        events.publishEvent(new CallTaken(incident.siteId(), actor.id()));
        return made.number();
    }

    private String asked(Incident incident, Locale locale) {
        String kind = messages.getMessage("incident.kind." + incident.notice().kind(), null, locale);
        return messages.getMessage("incident.asked", new Object[]{kind, incident.number()}, locale);
    }

    /**
     * A caller has been told that it is over; somebody told already stays as told first.
     *
     * @throws WrongStateException while it lasts
     */
    public void told(String number, UUID token, long callId, Actor actor) {
        transaction.executeWithoutResult(_ -> {
            if (timeline.actedOnBy(token).isPresent()) return;
            Incident incident = find(number);
            Grant grant = policy.publishing(actor).orForbid();
            if (incident.status() != IncidentStatus.ENDED)
                throw new WrongStateException(Message.of("incident.error.notEnded", number));
            calls.tell(incident.id(), callId, clock.instant(), actor.name())
                    .ifPresent(name -> timeline.append(IncidentPublishing
                            .entry(incident, actor, grant, new IncidentEvent.CallerTold(name)).by(token)));
        });
    }

    private Incident find(String number) {
        return incidents.findByNumber(number).orElseThrow(() -> new NotFoundException(number));
    }
}
