package org.qiantai.deadline.service;

import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.qiantai.deadline.Extendable;
import org.qiantai.deadline.ExtendableRecords.Asking;
import org.qiantai.deadline.ExtendableRecords;
import org.qiantai.deadline.domain.Extension;
import org.qiantai.deadline.domain.ExtensionEvent;
import org.qiantai.deadline.domain.ExtensionTerms;
import org.qiantai.deadline.repository.ExtensionRepository;
import org.qiantai.platform.error.Message;
import org.qiantai.platform.error.NotFoundException;
import org.qiantai.platform.error.WrongStateException;
import org.qiantai.platform.form.Submission;
import org.qiantai.platform.security.Actor;
import org.qiantai.platform.security.Grant;
import org.qiantai.timeline.NewEntry;
import org.qiantai.timeline.Timeline;
import org.qiantai.transition.Transitions;
import org.springframework.stereotype.Service;

/**
 * Asks for a later limit, and answers (R-03-49, R-03-50, R-03-56): once a form, with the record's limit and its entry in
 * the timeline in the same transaction.
 */
@Service
public class ExtensionService {
    private final ExtensionRepository extensions;
    private final ExtendableRegistry registry;
    private final ExtensionStandards standards;
    private final ExtensionPolicy policy;
    private final ExtensionNews news;
    private final ExtensionTimers clocks;
    private final Timeline timeline;
    private final Transitions transitions;
    private final Clock clock;

    ExtensionService(ExtensionRepository extensions, ExtendableRegistry registry, ExtensionStandards standards,
            ExtensionPolicy policy, ExtensionNews news, ExtensionTimers clocks, Timeline timeline,
            Transitions transitions, Clock clock) {
        this.extensions = extensions;
        this.registry = registry;
        this.standards = standards;
        this.policy = policy;
        this.news = news;
        this.clocks = clocks;
        this.timeline = timeline;
        this.transitions = transitions;
        this.clock = clock;
    }

    /**
     * @throws org.qiantai.platform.error.InvalidInputException for a limit that is no later, times that cannot be, or the
     *     owner's missing word
     * @throws WrongStateException when the record has ended, or an extension of it is waiting already
     */
    public void request(Submission submission, ExtensionTerms asked, Actor actor) {
        transitions.once(submission.token(), () -> {
            extensions.waitForOthersOf(submission.number());
            ExtendableRecords records = registry.of(submission.number());
            Extendable record = records.find(submission.number(), actor);
            Asking asking = records.asking(submission.number(), actor);
            Grant grant = asking.permission().orForbid();
            List<Extension> earlier = all(record);
            if (asking.blockedReasons() != null) throw new WrongStateException(asking.blockedReasons());
            earlier.stream().filter(Extension::isOpen).findFirst().ifPresent(open -> {
                throw openAlready(open);
            });
            timeline.requireFresh(record.subject(), record.number(), submission.version(), record.version());
            Extension extension = extensions.save(Extension.request(record, earlier.size() + 1,
                    standards.rules(record, asked.newDue()), asked, actor, clock.instant()));
            write(extension, actor, grant, ExtensionEvent.requested(extension), asked.reason(), submission.token());
            clocks.keep(extension);
            news.asked(extension);
        });
    }

    /**
     * Approves, which moves the record's limit, or rejects.
     *
     * @throws org.qiantai.platform.error.ForbiddenException for whoever asked for it, and beyond the actor's level
     * @throws WrongStateException when it is answered already, or the record's limit has moved meanwhile
     */
    public void decide(ExtensionSubmission submission, boolean approved, @Nullable String note, Actor actor) {
        transitions.once(submission.token(), () -> {
            ExtendableRecords records = registry.of(submission.number());
            Extendable record = records.find(submission.number(), actor);
            Extension extension = find(record, submission.ordinal());
            Grant grant = policy.decision(extension, actor).orForbid();
            Instant now = clock.instant();
            if (approved) {
                extension.approve(record.due().finishDue(), note, actor, now);
                records.extend(record.subject().id(), extension.newDue(), actor);
            } else {
                extension.reject(note, actor, now);
            }
            extensions.save(extension);
            write(extension, actor, grant, approved
                    ? new ExtensionEvent.Approved(extension.presentDue(), extension.newDue())
                    : new ExtensionEvent.Rejected(extension.newDue()), note, submission.token());
            clocks.keep(extension);
            news.answered(extension, record, approved);
        });
    }

    /** @throws org.qiantai.platform.error.ForbiddenException for everybody but who asked for it */
    public void withdraw(ExtensionSubmission submission, Actor actor) {
        transitions.once(submission.token(), () -> {
            Extendable record = registry.of(submission.number()).find(submission.number(), actor);
            Extension extension = find(record, submission.ordinal());
            Grant grant = policy.withdrawal(extension, actor).orForbid();
            extension.withdraw(actor, clock.instant());
            extensions.save(extension);
            write(extension, actor, grant, new ExtensionEvent.Withdrawn(extension.newDue()), null, submission.token());
            clocks.keep(extension);
        });
    }

    /** What to say where one is waiting already: they are asked for one after the other. */
    static WrongStateException openAlready(Extension open) {
        return new WrongStateException(Message.of("extension.error.openAlready", open.number(), open.requesterName(),
                open.requestedAt()));
    }

    private void write(Extension extension, Actor actor, @Nullable Grant grant, ExtensionEvent event,
            @Nullable String note, UUID token) {
        timeline.append(NewEntry.of(extension.siteId(), extension.subject(), actor, grant, event).noting(note)
                .by(token));
    }

    private Extension find(Extendable record, int ordinal) {
        return all(record).stream().filter(one -> one.ordinal() == ordinal).findFirst()
                .orElseThrow(() -> new NotFoundException(record.number()));
    }

    private List<Extension> all(Extendable record) {
        return extensions.findBySubjectKindAndSubjectIdOrderByOrdinalDesc(record.subject().kind(),
                record.subject().id());
    }
}
