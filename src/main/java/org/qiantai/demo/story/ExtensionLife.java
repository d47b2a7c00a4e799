package org.qiantai.demo.story;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.qiantai.deadline.ExtensionLevel;
import org.qiantai.demo.copy.Batch;
import org.qiantai.demo.story.World.Member;

/** An extension as far as its story has come; what happens to it stands in its record's timeline. */
final class ExtensionLife {
    static final String SUBJECT = "EXTENSION";

    private final Story story;
    private final Asked asked;
    private final long id;
    private final ExtensionLevel level;
    private final boolean late;
    private final List<State> states = new ArrayList<>();
    private String status = "REQUESTED";
    private Member statusChangedBy;
    private Instant statusChangedAt;
    private @Nullable Member decidedBy;
    private @Nullable String note;

    /**
     * What is asked for, of whom.
     *
     * @param subject the kind of record, {@code recordId} and {@code number} which one
     * @param party who was told, by the name {@code told}
     */
    record Asked(String subject, long recordId, String number, Instant acceptedAt, boolean inquiry, Instant presentDue,
            Instant newDue, String cause, String reason, String party, String told, String how, Member by,
            Instant at) {}

    ExtensionLife(Story story, Asked asked) {
        this.story = story;
        this.asked = asked;
        this.id = story.id("deadline_extension");
        this.level = ExtensionLevel.of(asked.inquiry(), asked.acceptedAt(), asked.newDue(), story.world.site().zone());
        this.late = asked.at().isAfter(asked.presentDue());
        this.statusChangedBy = asked.by();
        this.statusChangedAt = asked.at();
        states.add(new State(SUBJECT, "WAITING " + level));
        if (late) states.add(new State(SUBJECT, "LATE"));
        if (asked.inquiry()) states.add(new State(SUBJECT, "INQUIRY"));
        tell(late ? "extension.event.requestedLate" : "extension.event.requested", asked.reason(),
                Entry.at(asked.presentDue()), Entry.at(asked.newDue()),
                Entry.message("extension.cause." + asked.cause()));
        story.extensions.add(this);
    }

    boolean isOpen() { return status.equals("REQUESTED"); }

    Instant newDue() { return asked.newDue(); }

    /** Who has to say yes or no. */
    Member decider() {
        return level == ExtensionLevel.DIRECTOR ? story.world.crew().director() : story.world.crew().centreHead();
    }

    void approve(Instant at, Member by, String words) {
        decide("APPROVED", at, by, words);
        tell("extension.event.approved", words, Entry.at(asked.presentDue()), Entry.at(asked.newDue()));
    }

    void reject(Instant at, Member by, String words) {
        decide("REJECTED", at, by, words);
        tell("extension.event.rejected", words, Entry.at(asked.newDue()));
    }

    /** The record ended first, or went on to somebody else. */
    void lapse(Instant at, Member by) {
        move("LAPSED", at, by);
        tell("extension.event.lapsed", null, Entry.at(asked.newDue()));
    }

    /** All that it was ever in. */
    List<State> states() { return states; }

    boolean isIn(State state) { return isOpen() ? states.contains(state) : state.equals(new State(SUBJECT, status)); }

    private void decide(String as, Instant at, Member by, String words) {
        move(as, at, by);
        decidedBy = by;
        note = words;
    }

    private void move(String to, Instant at, Member by) {
        status = to;
        statusChangedBy = by;
        statusChangedAt = at;
        states.add(new State(SUBJECT, to));
    }

    private void tell(String kind, @Nullable String words, String... args) {
        story.tell(new Entry(asked.subject(), asked.recordId(), statusChangedAt, statusChangedBy, kind, args, null,
                null, words));
    }

    void write(Batch batch) {
        boolean agreed = asked.party().equals("OWNER");
        batch.extensions.add(id, story.world.site().id(), asked.subject(), asked.recordId(), asked.number(), 1, status,
                level, asked.cause(), asked.reason(), asked.presentDue(), asked.newDue(), late, asked.party(),
                asked.told(), asked.at(), asked.how(), agreed ? asked.told() : null, agreed ? asked.at() : null,
                agreed ? asked.how() : null, asked.by().id(), asked.by().name(), asked.at(),
                decidedBy == null ? null : decidedBy.id(), note, statusChangedBy.name(), statusChangedAt, 0);
    }
}
