package org.qiantai.demo.story;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.qiantai.deadline.Promise;
import org.qiantai.demo.copy.Batch;
import org.qiantai.demo.story.World.Member;
import org.qiantai.platform.number.RecordKind;

/** A callback as far as its story has come. */
final class CallbackLife {
    static final String SUBJECT = "CALLBACK";

    final Story story;
    final long id;
    final String number;
    final int round;
    final Asked asked;
    String status = "DUE";
    int tried;
    @Nullable String outcome;
    @Nullable Integer satisfaction;
    @Nullable Instant promisedReplyAt;
    private final RequestLife request;
    private final Promise due;
    private final Instant dueAt;
    private Member statusChangedBy;
    private Instant statusChangedAt;
    private @Nullable Boolean agrees;
    private @Nullable String opinion;
    private @Nullable String reply;
    private @Nullable Instant repliedAt;
    private @Nullable Instant checkDueAt;
    private @Nullable String finding;
    private @Nullable String measure;
    private @Nullable String reworkOrder;
    private long version;
    private final List<Object[]> attempts = new ArrayList<>();
    private @Nullable Instant lastAttemptAt;

    /** Who is to be asked. */
    record Asked(@Nullable Long occupantId, String name, @Nullable String phone, @Nullable Long finderId) {}

    CallbackLife(RequestLife request, int round, Asked asked, Instant at, Member by) {
        this.story = request.story;
        this.id = story.id("callback");
        this.number = story.number(RecordKind.CB, at);
        this.round = round;
        this.asked = asked;
        this.request = request;
        this.due = due("CALLBACK", at);
        this.dueAt = Objects.requireNonNullElse(due.finishDue(), at);
        this.statusChangedBy = by;
        this.statusChangedAt = at;
        story.tell(new Entry(SUBJECT, id, at, by, "callback.event.fellDue", new String[]{Entry.at(dueAt)}, null, status,
                null));
        story.callbacks.add(this);
    }

    private Promise due(String standard, Instant from) {
        return story.stage.promises().promise(story.world.site(), standard, from);
    }

    boolean isOpen() { return status.equals("DUE") || status.equals("VERIFYING"); }

    void notReached(Instant at, Member by, String note, int allowed) {
        attempt(at, by, false, note);
        if (tried < allowed) {
            tell(at, by, "callback.event.notReached", note, Entry.text(tried));
            return;
        }
        outcome = "NOT_REACHED";
        move(at, by, "DONE", "callback.event.givenUp", note, Entry.text(tried));
    }

    void reached(Instant at, Member by, boolean agreed, int grade, @Nullable String said,
            @Nullable Instant promised) {
        attempt(at, by, true, null);
        agrees = agreed;
        satisfaction = grade;
        opinion = said;
        promisedReplyAt = promised;
        if (agreed) outcome = "AGREED";
        else
            checkDueAt = due("CHECK", at).respondDue();
        move(at, by, agreed ? "DONE" : "VERIFYING", agreed ? "callback.event.agreed" : "callback.event.disagreed", said,
                Entry.message("callback.satisfaction." + grade));
    }

    void confirmed(Instant at, Member by, String found, String done, String rework) {
        resolve(found, done, "CONFIRMED");
        reworkOrder = rework;
        move(at, by, "RESOLVED", "callback.event.confirmed", done, Entry.text(rework));
    }

    void notConfirmed(Instant at, Member by, String found, String done) {
        resolve(found, done, "NOT_CONFIRMED");
        move(at, by, "RESOLVED", "callback.event.notConfirmed", done);
    }

    boolean owesReply() {
        return reply == null && satisfaction != null && (satisfaction <= 2 || promisedReplyAt != null);
    }

    void reply(Instant at, Member by, String text) {
        reply = text;
        repliedAt = at;
        version++;
        tell(at, by, "callback.event.replied", text);
    }

    void withdraw(Instant at, Member by) { move(at, by, "WITHDRAWN", "callback.event.withdrawn", null); }

    private void resolve(String found, String done, String as) {
        finding = found;
        measure = done;
        outcome = as;
    }

    private void attempt(Instant at, Member by, boolean reached, @Nullable String note) {
        long attempt = story.id("callback_attempt");
        attempts.add(new Object[]{attempt, story.world.site().id(), id, Story.token(attempt, 2), at, by.id(), by.name(),
            reached, note});
        tried++;
        lastAttemptAt = at;
        version++;
    }

    private void move(Instant at, Member by, String to, String kind, @Nullable String note, String... args) {
        String before = status;
        status = to;
        statusChangedBy = by;
        statusChangedAt = at;
        version++;
        story.tell(new Entry(SUBJECT, id, at, by, kind, args, before, to, note));
    }

    private void tell(Instant at, Member by, String kind, @Nullable String note, String... args) {
        story.tell(new Entry(SUBJECT, id, at, by, kind, args, null, null, note));
    }

    void write(Batch batch) {
        batch.callbacks.add(id, story.world.site().id(), number, request.id, round, asked.occupantId(), asked.name(),
                asked.phone(), asked.finderId(), status, statusChangedBy.name(), statusChangedAt, dueAt, dueAt,
                due.standardVersionId(),
                due.countedFrom(),
                due.provisional(), tried, lastAttemptAt, agrees,
                satisfaction, opinion, promisedReplyAt, reply, repliedAt, checkDueAt, finding, measure,
                finding == null ? null : "CONFIRMED".equals(outcome), reworkOrder, outcome, version);
        attempts.forEach(batch.attempts::add);
    }
}
