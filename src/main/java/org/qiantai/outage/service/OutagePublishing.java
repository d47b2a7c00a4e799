package org.qiantai.outage.service;

import java.time.Clock;
import java.time.Instant;
import java.util.Objects;
import java.util.UUID;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import org.qiantai.outage.domain.Outage;
import org.qiantai.outage.domain.OutageEvent;
import org.qiantai.outage.domain.OutageStatus;
import org.qiantai.outage.domain.Notice;
import org.qiantai.outage.repository.OutageRepository;
import org.qiantai.platform.error.InvalidInputException;
import org.qiantai.platform.error.Message;
import org.qiantai.platform.error.NotFoundException;
import org.qiantai.platform.form.Submissions;
import org.qiantai.platform.form.Submission;
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
public class OutagePublishing {
    /** The kind of subject under which outages stand in the timeline. */
    static final String SUBJECT = "OUTAGE";

    private final OutageRepository outages;
    private final OutagePolicy policy;
    private final RecordNumbers numbers;
    private final Timeline timeline;
    private final TransactionTemplate transaction;
    private final Clock clock;

    OutagePublishing(OutageRepository outages, OutagePolicy policy, RecordNumbers numbers, Timeline timeline,
            TransactionTemplate transaction, Clock clock) {
        this.outages = outages;
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
        return Submissions.run(() -> Objects.requireNonNull(transaction.execute(_ -> outages.numberMadeBy(token)
                .orElseGet(() -> publishNow(site, token, notice, actor)))),
                () -> Objects.requireNonNull(transaction.execute(_ -> outages.numberMadeBy(token))));
    }

    private String publishNow(SiteRef site, UUID token, Notice notice, Actor actor) {
        Grant grant = policy.publishing(actor).orForbid();
        requireSense(notice);
        Outage outage = outages.save(Outage.publish(site, numbers.next(site, RecordKind.IN), token, notice,
                actor, clock.instant()));
        timeline.append(entry(outage, actor, grant, new OutageEvent.Published(notice.untilAt()))
                .began(outage.status()).noting(notice.announcementZh()));
        return outage.number();
    }

    /** It lasts longer than was said, is elsewhere too, or other words are better. */
    public String correct(Submission submission, Notice better, Actor actor) {
        return act(submission, better.announcementZh(), actor, outage -> {
            requireSense(better);
            outage.correct(better);
            return new OutageEvent.Corrected(better.untilAt());
        });
    }

    /** It is over: who called can be told now. */
    public String end(Submission submission, @Nullable String note, Actor actor) {
        return act(submission, note, actor, outage -> {
            outage.end(actor, clock.instant());
            return new OutageEvent.Ended();
        });
    }

    private String act(Submission submission, @Nullable String note, Actor actor, Function<Outage, OutageEvent> verb) {
        return Submissions.run(() -> Objects.requireNonNull(transaction.execute(_ -> {
            if (timeline.actedOnBy(submission.token()).isPresent()) return submission.number();
            Outage outage = outages.findByNumber(submission.number())
                    .orElseThrow(() -> new NotFoundException(submission.number()));
            Grant grant = policy.publishing(actor).orForbid();
            timeline.requireFresh(subject(outage), outage.number(), submission.version(), outage.version());
            OutageStatus before = outage.status();
            OutageEvent event = verb.apply(outage);
            outages.save(outage);
            timeline.append(entry(outage, actor, grant, event).moved(before, outage.status()).noting(note)
                    .by(submission.token()));
            return submission.number();
        })), () -> timeline.actedOnBy(submission.token()).map(_ -> submission.number()));
    }

    private void requireSense(Notice notice) {
        Instant until = notice.untilAt();
        if (!until.isAfter(notice.fromAt()))
            throw new InvalidInputException("until", Message.of("outage.error.endsBeforeItBegins"));
        if (!until.isAfter(clock.instant()))
            throw new InvalidInputException("until", Message.of("outage.error.over"));
    }

    static Subject subject(Outage outage) { return new Subject(SUBJECT, outage.id()); }

    static NewEntry entry(Outage outage, Actor actor, @Nullable Grant grant, OutageEvent event) {
        return NewEntry.of(outage.siteId(), subject(outage), actor, grant, event);
    }
}
