package org.qiantai.outage.service;

import java.time.Clock;
import java.time.Instant;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.qiantai.outage.domain.Notice;
import org.qiantai.outage.domain.Outage;
import org.qiantai.outage.domain.OutageEvent;
import org.qiantai.outage.repository.OutageRepository;
import org.qiantai.platform.error.InvalidInputException;
import org.qiantai.platform.error.Message;
import org.qiantai.platform.form.Submission;
import org.qiantai.platform.number.RecordKind;
import org.qiantai.platform.number.RecordNumbers;
import org.qiantai.platform.security.Actor;
import org.qiantai.platform.security.Grant;
import org.qiantai.platform.security.Permission;
import org.qiantai.platform.site.SiteRef;
import org.qiantai.timeline.NewEntry;
import org.qiantai.timeline.Subject;
import org.qiantai.timeline.Timeline;
import org.qiantai.transition.RecordAction;
import org.qiantai.transition.RecordType;
import org.qiantai.transition.Transitions;
import org.springframework.stereotype.Service;

/** Publishes a known outage, corrects it while it lasts, and ends it. */
@Service
public class OutagePublishing implements RecordType<Outage, OutagePublishing.Action> {
    /** What may be done with a published outage. */
    enum Action implements RecordAction {
        CORRECT, END
    }

    /** The kind of subject under which outages stand in the timeline. */
    static final String SUBJECT = "OUTAGE";

    private final OutageRepository outages;
    private final OutagePolicy policy;
    private final RecordNumbers numbers;
    private final Timeline timeline;
    private final Transitions transitions;
    private final Clock clock;

    OutagePublishing(OutageRepository outages, OutagePolicy policy, RecordNumbers numbers, Timeline timeline,
            Transitions transitions, Clock clock) {
        this.outages = outages;
        this.policy = policy;
        this.numbers = numbers;
        this.timeline = timeline;
        this.transitions = transitions;
        this.clock = clock;
    }

    /**
     * From now on everybody who takes a call reads it.
     *
     * @return its number
     * @throws InvalidInputException for one that is over already
     */
    public String publish(SiteRef site, UUID token, Notice notice, Actor actor) {
        return transitions.create(() -> outages.numberMadeBy(token), () -> publishNow(site, token, notice, actor));
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
        return transitions.run(this, submission, Action.CORRECT, actor, better.announcementZh(), (outage, _) -> {
            requireSense(better);
            outage.correct(better);
            return new OutageEvent.Corrected(better.untilAt());
        });
    }

    /** It is over: who called can be told now. */
    public String end(Submission submission, @Nullable String note, Actor actor) {
        return transitions.run(this, submission, Action.END, actor, note, (outage, _) -> {
            outage.end(actor, clock.instant());
            return new OutageEvent.Ended();
        });
    }

    @Override
    public Optional<Outage> find(String number, boolean locked, Actor actor) { return outages.findByNumber(number); }

    @Override
    public Permission permission(Action action, Outage outage, Actor actor) { return policy.publishing(actor); }

    @Override
    public RecordState state(Outage outage) {
        return new RecordState(outage.siteId(), subject(outage), outage.number(), outage.version(), outage.status());
    }

    @Override
    public void save(Outage outage) { outages.save(outage); }

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
