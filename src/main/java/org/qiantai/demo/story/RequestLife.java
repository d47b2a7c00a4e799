package org.qiantai.demo.story;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.qiantai.deadline.Promise;
import org.qiantai.demo.copy.Batch;
import org.qiantai.demo.story.World.Home;
import org.qiantai.demo.story.World.Member;
import org.qiantai.platform.error.Name;
import org.qiantai.platform.number.RecordKind;

/** A request as far as its story has come; each step writes its timeline as the program does. */
final class RequestLife {
    static final String SUBJECT = "REQUEST";

    final Story story;
    final long id;
    final String number;
    final Matter matter;
    final Said said;
    final Member loggedBy;
    final Instant loggedAt;
    final boolean emergency;
    final List<Teller> tellers = new ArrayList<>();
    String status = "LOGGED";
    private Member statusChangedBy;
    private Instant statusChangedAt;
    private Instant acceptedAt;
    @Nullable ExtensionLife extension;
    private Promise promise;
    private @Nullable Instant agreedDue;
    private @Nullable Instant movedDue;
    private @Nullable String answer;
    private @Nullable String reason;
    private @Nullable Long mergedInto;
    private @Nullable Instant reportedAt;
    private @Nullable Instant endedAt;
    private long version;
    private final List<Object[]> calls = new ArrayList<>();

    /** What was said, how and about where. */
    record Said(String channel, String description, @Nullable Home home, @Nullable String place,
            @Nullable String noUnitReason, Instant receivedAt) {}

    record Teller(long id, @Nullable Long occupantId, String name, @Nullable String phone, Instant at) {}

    RequestLife(Story story, Matter matter, Said said, Member by, Instant loggedAt) {
        this.story = story;
        this.id = story.id("service_request");
        this.number = story.number(RecordKind.SR, loggedAt);
        this.matter = matter;
        this.said = said;
        this.loggedBy = by;
        this.loggedAt = loggedAt;
        this.emergency = matter.category().emergency();
        this.statusChangedBy = by;
        this.statusChangedAt = loggedAt;
        this.acceptedAt = said.receivedAt();
        this.promise = promise(acceptedAt);
        tell(loggedAt, by, "request.event.logged", "LOGGED", null,
                Entry.message("request.channel." + said.channel()));
        story.requests.add(this);
    }

    Promise promise(Instant from) {
        return story.stage.promises().promise(story.world.site(), matter.category(), emergency, from);
    }

    Promise promise() { return promise; }

    Instant acceptedAt() { return acceptedAt; }

    void calledBy(@Nullable Long occupantId, String name, @Nullable String phone, Instant at) {
        tellers.add(new Teller(story.id("request_caller"), occupantId, name, phone, at));
    }

    boolean isOpen() {
        return switch (status) {
            case "LOGGED", "AWAITING_DECISION", "DISPATCHED", "IN_PROGRESS", "REPORTED" -> true;
            default -> false;
        };
    }

    void answer(Instant at, Member by, String text) {
        answer = text;
        endedAt = at;
        move(at, by, "ANSWERED", "request.event.answered", text);
    }

    void refer(Instant at, Member by, String question) {
        move(at, by, "AWAITING_DECISION", "request.event.referred", question);
    }

    void accept(Instant at, Member by, String note) {
        acceptedAt = at;
        promise = promise(at);
        move(at, by, "LOGGED", "request.event.accepted", note);
    }

    void decline(Instant at, Member by, String why, String toldHow) {
        reason = why;
        endedAt = at;
        move(at, by, "DECLINED", "request.event.declined", why, Entry.text(toldHow));
    }

    void mergeInto(RequestLife earlier, Instant at, Member by) {
        mergedInto = earlier.id;
        endedAt = at;
        tellers.forEach(one -> earlier.calledBy(one.occupantId(), one.name(), one.phone(), one.at()));
        earlier.version++;
        move(at, by, "MERGED", "request.event.mergedInto", null, Entry.text(earlier.number));
    }

    void dispatch(Instant at, Member by, List<Name> departments, List<String> orderNumbers) {
        move(at, by, "DISPATCHED", "request.event.dispatched", null, Entry.name(Name.all(departments)),
                Entry.text(String.join("、", orderNumbers)));
    }

    void departmentCalled(Instant at, Member by, String department, String spokenTo) {
        calls.add(new Object[]{story.world.site().id(), id, department, spokenTo, at, by.id()});
        tell(at, by, "request.event.departmentCalled", null, null,
                Entry.name(story.world.crew().name(department)), Entry.text(spokenTo));
    }

    void begin(Instant at, Member by, String orderNumber) {
        if (status.equals("DISPATCHED"))
            move(at, by, "IN_PROGRESS", "request.event.begun", null, Entry.text(orderNumber));
    }

    void report(Instant at, Member by) {
        reportedAt = at;
        move(at, by, "REPORTED", "request.event.reported", null);
    }

    void resume(Instant at, Member by) {
        reportedAt = null;
        move(at, by, "IN_PROGRESS", "request.event.resumed", null);
    }

    void close(Instant at, Member by) {
        endedAt = at;
        move(at, by, "CLOSED", "request.event.closed", null);
    }

    void cancel(Instant at, Member by, String why) {
        reason = why;
        endedAt = at;
        move(at, by, "CANCELLED", "request.event.cancelled", why);
    }

    /** Whether another department's word is to be waited for, by a date that is agreed. */
    boolean isToBeAgreed() {
        return promise.finishDue() == null && promise.standardCode().equals("INQ_DEPARTMENT");
    }

    void agree(Instant at, Member by, Instant due, String with, String how) {
        agreedDue = due;
        version++;
        tell(at, by, "request.event.dueAgreed", null, null, Entry.at(due), Entry.text(with), Entry.text(how));
    }

    void extendedTo(Instant due) {
        movedDue = due;
        version++;
    }

    /** The limit of one of its orders has moved. */
    void promised(Instant at, Instant due, String orderNumber, Member by) {
        extendedTo(due);
        tell(at, by, "request.event.promised", null, null, Entry.text(orderNumber), Entry.at(due));
    }

    void note(Instant at, Member by, String text) { tell(at, by, "request.event.noted", null, text); }

    private void move(Instant at, Member by, String to, String kind, @Nullable String note, String... args) {
        String before = status;
        status = to;
        statusChangedBy = by;
        statusChangedAt = at;
        version++;
        story.tell(new Entry(SUBJECT, id, at, by, kind, args, before, to, note));
    }

    private void tell(Instant at, Member by, String kind, @Nullable String to, @Nullable String note,
            String... args) {
        story.tell(new Entry(SUBJECT, id, at, by, kind, args, null, to, note));
    }

    void write(Batch batch) {
        long site = story.world.site().id();
        Instant first = agreedDue != null ? agreedDue : promise.finishDue();
        batch.requests.add(id, site, number, Story.token(id, 1), status, statusChangedBy.name(), statusChangedAt,
                said.channel(),
                matter.category().code(), said.description(), said.home() == null ? null : said.home().unitId(),
                said.place(), said.noUnitReason(), said.receivedAt(), acceptedAt, loggedAt, loggedBy.id(), emergency,
                promise.standardVersionId(), promise.respondDue(), promise.targetDue(),
                movedDue != null ? movedDue : first, first,
                movedDue != null || agreedDue != null ? null : promise.countedFrom(),
                promise.provisional() && movedDue == null, answer, reason, mergedInto,
                reportedAt,
                endedAt, version);
        for (Teller one : tellers)
            batch.callers.add(one.id(), site, id, one.occupantId(), one.name(), one.phone(), one.at());
        calls.forEach(batch.departmentCalls::add);
    }
}
