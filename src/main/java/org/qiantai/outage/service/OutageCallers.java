package org.qiantai.outage.service;

import java.time.Clock;
import java.util.Locale;
import java.util.Objects;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.qiantai.estate.UnitRef;
import org.qiantai.outage.domain.Outage;
import org.qiantai.outage.domain.OutageEvent;
import org.qiantai.outage.domain.OutageStatus;
import org.qiantai.outage.repository.OutageCallRepository;
import org.qiantai.outage.repository.OutageRepository;
import org.qiantai.platform.error.Message;
import org.qiantai.platform.error.NotFoundException;
import org.qiantai.platform.error.WrongStateException;
import org.qiantai.platform.form.Submissions;
import org.qiantai.platform.security.Actor;
import org.qiantai.platform.security.Grant;
import org.qiantai.platform.site.SiteDirectory;
import org.qiantai.servicerequest.CallerAttached;
import org.qiantai.servicerequest.AnsweredCalls;
import org.qiantai.servicerequest.AnsweredCalls.Made;
import org.qiantai.timeline.Timeline;
import org.springframework.context.MessageSource;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Service;
import org.springframework.transaction.support.TransactionTemplate;

/** Who calls about a known outage: logged and answered in one act, and told when it is over. */
@Service
public class OutageCallers {
    private final OutageRepository outages;
    private final OutageCallRepository calls;
    private final AnsweredCalls answered;
    private final OutagePolicy policy;
    private final SiteDirectory sites;
    private final MessageSource messages;
    private final Timeline timeline;
    private final TransactionTemplate transaction;
    private final ApplicationEventPublisher events;
    private final Clock clock;

    OutageCallers(OutageRepository outages, OutageCallRepository calls, AnsweredCalls answered, OutagePolicy policy,
            SiteDirectory sites, MessageSource messages, Timeline timeline, TransactionTemplate transaction,
            ApplicationEventPublisher events, Clock clock) {
        this.events = events;
        this.outages = outages;
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
        return Submissions.run(() -> Objects.requireNonNull(transaction.execute(_ -> calls.requestMadeBy(token)
                .orElseGet(() -> logNow(number, token, caller, actor, locale)))),
                () -> Objects.requireNonNull(transaction.execute(_ -> calls.requestMadeBy(token))));
    }

    private String logNow(String number, UUID token, Caller caller, Actor actor, Locale locale) {
        Outage outage = find(number);
        Grant grant = policy.logging(actor).orForbid();
        outage.requirePublished();
        Made made = answered.log(sites.byId(outage.siteId()), new AnsweredCalls.Call(token,
                caller.unit() == null ? null : Long.valueOf(caller.unit().id()), caller.noUnitReason(),
                caller.occupantId(), caller.name(), caller.phone(), asked(outage, locale),
                outage.notice().say(locale)), actor);
        calls.insert(outage.siteId(), outage.id(), made.id(), caller.name(), caller.phone(), clock.instant());
        timeline.append(OutagePublishing.entry(outage, actor, grant,
                new OutageEvent.CallerLogged(caller.name(), made.number())));
        events.publishEvent(new CallerAttached(outage.siteId(), actor.id()));
        return made.number();
    }

    private String asked(Outage outage, Locale locale) {
        String kind = messages.getMessage("outage.kind." + outage.notice().kind(), null, locale);
        return messages.getMessage("outage.asked", new Object[]{kind, outage.number()}, locale);
    }

    /**
     * A caller has been told that it is over; somebody told already stays as told first.
     *
     * @throws WrongStateException while it lasts
     */
    public void told(String number, UUID token, long callId, Actor actor) {
        transaction.executeWithoutResult(_ -> {
            if (timeline.actedOnBy(token).isPresent()) return;
            Outage outage = find(number);
            Grant grant = policy.publishing(actor).orForbid();
            if (outage.status() != OutageStatus.ENDED)
                throw new WrongStateException(Message.of("outage.error.notEnded", number));
            calls.tell(outage.id(), callId, clock.instant(), actor.name())
                    .ifPresent(name -> timeline.append(OutagePublishing
                            .entry(outage, actor, grant, new OutageEvent.CallerTold(name)).by(token)));
        });
    }

    private Outage find(String number) {
        return outages.findByNumber(number).orElseThrow(() -> new NotFoundException(number));
    }
}
