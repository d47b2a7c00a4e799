package org.qiantai.timeline;

import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.qiantai.platform.security.Actor;
import org.qiantai.platform.security.Grant;
import org.qiantai.platform.text.Typed;

/**
 * What is to be written to the timeline, in the transaction of the change itself.
 *
 * @param as the grant that allowed it: a lent role makes the entry say "for"
 * @param from state before, null where the state did not move
 * @param to state after
 * @param note what the actor added in own words
 * @param formToken of the form that asked for it; at most one entry a form carries it
 */
public record NewEntry(long siteId, Subject subject, Actor actor, @Nullable Grant as, TimelineEvent event,
        @Nullable Enum<?> from, @Nullable Enum<?> to, @Nullable String note, @Nullable UUID formToken) {

    /** The program itself, which acts where time alone has passed. Nobody signs in as it. */
    private static final Actor PROGRAM = new Actor(0, "-", "-", null, Set.of(), List.of());

    /** Something that nobody did: a limit has passed. */
    public static NewEntry ofProgram(long siteId, Subject subject, TimelineEvent event) {
        return of(siteId, subject, PROGRAM, null, event);
    }

    public static NewEntry of(long siteId, Subject subject, Actor actor, @Nullable Grant as, TimelineEvent event) {
        return new NewEntry(siteId, subject, actor, as, event, null, null, null, null);
    }

    public boolean isOfProgram() { return actor == PROGRAM; }

    public NewEntry moved(Enum<?> before, Enum<?> after) {
        return new NewEntry(siteId, subject, actor, as, event, before == after ? null : before,
                before == after ? null : after,
                note, formToken);
    }

    /** The state a new record begins in. */
    public NewEntry began(Enum<?> state) {
        return new NewEntry(siteId, subject, actor, as, event, null, state, note, formToken);
    }

    public NewEntry noting(@Nullable String text) {
        return new NewEntry(siteId, subject, actor, as, event, from, to,
                Typed.orNull(text),
                formToken);
    }

    public NewEntry by(@Nullable UUID token) {
        return new NewEntry(siteId, subject, actor, as, event, from, to, note, token);
    }
}
