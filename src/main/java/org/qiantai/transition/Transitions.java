package org.qiantai.transition;

import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import java.util.function.BiFunction;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import org.qiantai.platform.error.ForbiddenException;
import org.qiantai.platform.error.NotFoundException;
import org.qiantai.platform.error.StaleRecordException;
import org.qiantai.platform.form.Submission;
import org.qiantai.platform.form.Submissions;
import org.qiantai.platform.security.Actor;
import org.qiantai.platform.security.Grant;
import org.qiantai.timeline.NewEntry;
import org.qiantai.timeline.Timeline;
import org.qiantai.timeline.TimelineEvent;
import org.qiantai.transition.RecordType.RecordState;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * The one way in which a user's action changes a record (docs/decisions/0027). All of it is one transaction, always in this
 * order:
 * <ol>
 * <li>the form's token: a form that was processed before changes nothing and gives the same answer;
 * <li>the record, loaded through what the actor may see, its row locked where the action needs it;
 * <li>permission, four eyes included;
 * <li>freshness: the form was made from the record's present version;
 * <li>the entity's verb, which refuses a wrong state and says what happened;
 * <li>save, the timeline entry with the form's token, the timers, what follows.
 * </ol>
 */
@Component
public class Transitions {
    private final Timeline timeline;
    private final TransactionTemplate transaction;

    Transitions(Timeline timeline, TransactionTemplate transaction) {
        this.timeline = timeline;
        this.transaction = transaction;
    }

    /** Changes the record under the grant that allows it, and says what happened. */
    public interface Verb<R> extends BiFunction<R, @Nullable Grant, TimelineEvent> {}

    /**
     * Runs one action.
     *
     * @param note what the actor added in own words, for the timeline
     * @return the record's number
     * @throws NotFoundException when the actor sees no such record
     * @throws ForbiddenException when the actor may not do it
     * @throws StaleRecordException when somebody else changed the record after the form was made
     */
    public <R, A extends RecordAction> String run(RecordType<R, A> type, Submission form, A action, Actor actor,
            @Nullable String note, Verb<R> verb) {
        once(form.token(), () -> {
            R record = type.find(form.number(), action.needsRowLock(), actor)
                    .orElseThrow(() -> new NotFoundException(form.number()));
            Grant grant = type.permission(action, record, actor).orForbid();
            RecordState before = type.state(record);
            if (action.needsFreshVersion(grant))
                timeline.requireFresh(before.subject(), before.name(), form.version(), before.version());
            TimelineEvent event = verb.apply(record, grant);
            type.save(record);
            NewEntry entry = NewEntry.of(before.siteId(), before.subject(), actor, grant, event).noting(note)
                    .by(form.token());
            Enum<?> after = type.state(record).status();
            timeline.append(before.status() == null || after == null ? entry : entry.moved(before.status(), after));
            type.updateTimers(record);
            type.followUp(record, before.status(), actor);
        });
        return form.number();
    }

    /** Does work that writes the form's token into the timeline, once, in one transaction. */
    public void once(UUID token, Runnable work) {
        Submissions.run(() -> transaction.execute(_ -> {
            if (timeline.actedOnBy(token).isEmpty()) work.run();
            return true;
        }), () -> timeline.actedOnBy(token).map(_ -> true));
    }

    /**
     * Makes a record, once for a form: the form's token stands in a unique column of what is made.
     *
     * @param made finds what the form has made before
     * @param make makes it
     */
    public <T> T create(Supplier<Optional<T>> made, Supplier<T> make) {
        return Submissions.run(
                () -> Objects.requireNonNull(transaction.execute(_ -> made.get().orElseGet(make))),
                () -> Objects.requireNonNull(transaction.execute(_ -> made.get())));
    }
}
