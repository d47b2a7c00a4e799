package org.qiantai.incident.service;

import java.time.Clock;
import java.time.Instant;
import java.util.Objects;
import java.util.UUID;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import org.qiantai.incident.domain.Incident;
import org.qiantai.incident.domain.IncidentEvent;
import org.qiantai.incident.domain.IncidentStatus;
import org.qiantai.incident.domain.Notice;
import org.qiantai.incident.repository.Incidents;
import org.qiantai.platform.error.InvalidInputException;
import org.qiantai.platform.error.Message;
import org.qiantai.platform.error.NotFoundException;
import org.qiantai.platform.form.SentOnce;
import org.qiantai.platform.form.Step;
import org.qiantai.platform.number.RecordKind;
import org.qiantai.platform.number.RecordNumbers;
import org.qiantai.platform.security.Actor;
import org.qiantai.platform.security.Grant;
import org.qiantai.platform.site.SiteRef;
import org.qiantai.timeline.NewEntry;
import org.qiantai.timeline.Subject;
import org.qiantai.timeline.Timeline;
import org.springframework.stereotype.Service;
import org.springframework.transaction.support.TransactionTemplate;

/** Publishes a known outage, corrects it while it lasts, and ends it. */
@Service
public class IncidentPublishing {
    /** The kind of subject under which outages stand in the timeline. */
    static final String SUBJECT = "INCIDENT";

    private final Incidents incidents;
    private final IncidentPolicy policy;
    private final RecordNumbers numbers;
    private final Timeline timeline;
    private final TransactionTemplate transaction;
    private final Clock clock;

    IncidentPublishing(Incidents incidents, IncidentPolicy policy, RecordNumbers numbers, Timeline timeline,
            TransactionTemplate transaction, Clock clock) {
        this.incidents = incidents;
        this.policy = policy;
        this.numbers = numbers;
        this.timeline = timeline;
        this.transaction = transaction;
        this.clock = clock;
    }

    /**
     * From now on everybody who takes a call reads it.
     *
     * @return its number
     * @throws InvalidInputException for one that is over already
     */
    public String publish(SiteRef site, UUID token, Notice notice, Actor actor) {
        return SentOnce.run(() -> Objects.requireNonNull(transaction.execute(_ -> incidents.numberMadeBy(token)
                .orElseGet(() -> publishNow(site, token, notice, actor)))),
                () -> Objects.requireNonNull(transaction.execute(_ -> incidents.numberMadeBy(token))));
    }

    private String publishNow(SiteRef site, UUID token, Notice notice, Actor actor) {
        Grant grant = policy.publishing(actor).orForbid();
        requireSense(notice);
        Incident incident = incidents.save(Incident.publish(site, numbers.next(site, RecordKind.IN), token, notice,
                actor, clock.instant()));
        timeline.append(entry(incident, actor, grant, new IncidentEvent.Published(notice.untilAt()))
                .began(incident.status()).noting(notice.sayZh()));
        return incident.number();
    }

    /** It lasts longer than was said, is elsewhere too, or other words are better. */
    public String correct(Step step, Notice better, Actor actor) {
        return act(step, better.sayZh(), actor, incident -> {
            requireSense(better);
            incident.correct(better);
            return new IncidentEvent.Corrected(better.untilAt());
        });
    }

    /** It is over: who called can be told now. */
    public String end(Step step, @Nullable String note, Actor actor) {
        return act(step, note, actor, incident -> {
            incident.end(actor, clock.instant());
            return new IncidentEvent.Ended();
        });
    }

    private String act(Step step, @Nullable String note, Actor actor, Function<Incident, IncidentEvent> verb) {
        return SentOnce.run(() -> Objects.requireNonNull(transaction.execute(_ -> {
            if (timeline.actedOnBy(step.token()).isPresent()) return step.number();
            Incident incident = incidents.findByNumber(step.number())
                    .orElseThrow(() -> new NotFoundException(step.number()));
            Grant grant = policy.publishing(actor).orForbid();
            timeline.requireFresh(subject(incident), incident.number(), step.version(), incident.version());
            IncidentStatus before = incident.status();
            IncidentEvent event = verb.apply(incident);
            incidents.save(incident);
            timeline.append(entry(incident, actor, grant, event).moved(before, incident.status()).noting(note)
                    .by(step.token()));
            return step.number();
        })), () -> timeline.actedOnBy(step.token()).map(_ -> step.number()));
    }

    private void requireSense(Notice notice) {
        Instant until = notice.untilAt();
        if (!until.isAfter(notice.fromAt()))
            throw new InvalidInputException("until", Message.of("incident.error.endsBeforeItBegins"));
        if (!until.isAfter(clock.instant()))
            throw new InvalidInputException("until", Message.of("incident.error.over"));
    }

    static Subject subject(Incident incident) { return new Subject(SUBJECT, incident.id()); }

    static NewEntry entry(Incident incident, Actor actor, @Nullable Grant grant, IncidentEvent event) {
        return NewEntry.of(incident.siteId(), subject(incident), actor, grant, event);
    }
}
