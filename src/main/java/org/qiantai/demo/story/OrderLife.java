package org.qiantai.demo.story;

import java.math.BigDecimal;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.stream.Collectors;
import java.util.Set;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.qiantai.deadline.Promise;
import org.qiantai.demo.copy.Batch;
import org.qiantai.demo.story.World.Member;
import org.qiantai.platform.number.RecordKind;

/** An order as far as its story has come; what lies on paper is {@link OrderPaper}'s. */
final class OrderLife {
    private static final Set<String> BY_HAND = Set.of("acknowledged", "departed", "arrived", "arrivedLate", "quoted",
            "begun",
            "completed", "amended");

    static final String SUBJECT = "ORDER";
    private static final Duration PAPERWORK = Duration.ofHours(24);

    final Story story;
    final RequestLife request;
    final long id;
    final String number;
    final String department;
    final OrderPaper paper;
    final @Nullable OrderLife reworkOf;
    String status = "OPEN";
    Member worker;
    @Nullable Instant appointmentFrom;
    @Nullable Instant appointmentUntil;
    @Nullable ExtensionLife extension;
    private @Nullable Instant extendedDue;
    private final Promise promise;
    private final Instant acceptedAt;
    private final Instant openedAt;
    private Member statusChangedBy;
    private Instant statusChangedAt;
    private @Nullable Instant acknowledgedAt;
    private @Nullable Instant leftAt;
    private @Nullable Instant arrivedAt;
    private @Nullable Integer minutesLate;
    private @Nullable String lateAgreedBy;
    private @Nullable String lateAgreedHow;
    private @Nullable Instant startedAt;
    long version;

    OrderLife(RequestLife request, String department, @Nullable OrderLife reworkOf, Instant at, Member by,
            @Nullable String note) {
        this.story = request.story;
        this.request = request;
        this.id = story.id("repair_order");
        this.number = story.number(RecordKind.RO, at);
        this.department = department;
        this.reworkOf = reworkOf;
        this.acceptedAt = reworkOf == null ? request.acceptedAt() : at;
        this.promise = reworkOf == null ? request.promise() : request.promise(at);
        this.openedAt = at;
        this.statusChangedBy = by;
        this.statusChangedAt = at;
        this.worker = story.world.crew().supervisor(department);
        this.paper = new OrderPaper(this);
        String[] args = {
            reworkOf == null ? Entry.name(story.world.crew().name(department)) : Entry.text(reworkOf.number)};
        story.tell(new Entry(SUBJECT, id, at, by,
                reworkOf == null ? "order.event.opened" : "order.event.openedForRework", args, null, status, note));
        story.orders.add(this);
    }

    /** In the public area nobody pays, whatever the category. */
    String chargeable() {
        return request.matter.category().publicArea() || request.said.home() == null && request.said.place() != null
                ? "NEVER"
                : request.matter.category().chargeable().name();
    }

    /** Who is told how it goes: the first caller, else who found it. */
    String owner() {
        return request.tellers.isEmpty() ? request.loggedBy.name() : request.tellers.getFirst().name();
    }

    /** The limit that was counted; null where it was to be agreed. */
    @Nullable
    Instant promisedDue() { return promise.finishDue(); }

    /** What the owner is promised moves with it. */
    void extendedTo(Instant at, ExtensionLife granted) {
        extendedDue = granted.newDue();
        version++;
        request.promised(at, granted.newDue(), number, granted.decider());
    }

    boolean isOpen() { return Stream.of("OPEN", "ASSIGNED", "ON_SITE", "QUOTED", "WORKING").anyMatch(status::equals); }

    boolean has(String... states) { return List.of(states).contains(status); }

    void assign(Instant at, Member by, Member to) {
        paper.named(to, at);
        worker = to;
        move(at, by, "ASSIGNED", "order.event.assigned", null, Entry.text(to.name()));
    }

    void reassign(Instant at, Member by, Member to, @Nullable String why) {
        paper.named(to, at);
        worker = to;
        acknowledgedAt = null;
        leftAt = null;
        tell(at, by, "order.event.reassigned", why, Entry.text(to.name()));
    }

    void appoint(Instant at, Member by, Instant from, Instant until) {
        appointmentFrom = from;
        appointmentUntil = until;
        tell(at, by, "order.event.appointed", null, Entry.at(from), Entry.at(until));
    }

    void acknowledge(Instant at) {
        acknowledgedAt = at;
        tell(at, worker, "order.event.acknowledged", null);
    }

    void depart(Instant at) {
        if (acknowledgedAt == null) acknowledgedAt = at;
        leftAt = at;
        tell(at, worker, "order.event.departed", null);
    }

    /** @param owner who agreed to it, should it be late */
    void arrive(Instant at, String owner, String how, int grace) {
        arrivedAt = at;
        if (appointmentUntil != null)
            minutesLate = Math.toIntExact(Math.max(0, Duration.between(appointmentUntil, at).toMinutes()));
        if (minutesLate != null && minutesLate > grace) {
            lateAgreedBy = owner;
            lateAgreedHow = how;
        }
        if (minutesLate == null || minutesLate == 0) move(at, worker, "ON_SITE", "order.event.arrived", null);
        else
            move(at, worker, "ON_SITE", "order.event.arrivedLate", null, Entry.text(minutesLate));
    }

    void begin(Instant at) {
        if (startedAt == null) startedAt = at;
        move(at, worker, "WORKING", "order.event.begun", null);
    }

    /** The owner's consent begins the work. */
    void consented(Instant at, String owner, String means) {
        if (startedAt == null) startedAt = at;
        move(at, worker, "WORKING", "order.event.consented", null, Entry.text(1), Entry.text(owner),
                Entry.message("order.means." + means), Entry.text(worker.name()));
    }

    void cancel(Instant at, Member by, String why) { move(at, by, "CANCELLED", "order.event.cancelled", why); }

    void move(Instant at, Member by, String to, String kind, @Nullable String note, String... args) {
        String before = status;
        status = to;
        statusChangedBy = by;
        statusChangedAt = at;
        version++;
        story.tell(new Entry(SUBJECT, id, at, by, kind, told(kind, args), before, to, note));
    }

    void tell(Instant at, Member by, String kind, @Nullable String note, String... args) {
        version++;
        story.tell(new Entry(SUBJECT, id, at, by, kind, told(kind, args), null, null, note));
    }

    /** The sentences of a worker's steps begin with whose hand entered them; here it is always the worker's own. */
    private static String[] told(String kind, String[] args) {
        if (!BY_HAND.contains(kind.substring(kind.lastIndexOf('.') + 1))) return args;
        return Stream.concat(Stream.of(Entry.message("order.enteredBy.WORKER")), Stream.of(args))
                .toArray(String[]::new);
    }

    void write(Batch batch) {
        Instant finish = promise.finishDue() == null ? paper.agreedFor : promise.finishDue();
        List<@Nullable Object> matter = java.util.Arrays.asList(id, story.world.site().id(), request.id, number, status,
                statusChangedBy.name(), statusChangedAt, department, request.matter.category().code(),
                request.matter.category().family(), chargeable(), request.said.description(),
                request.said.home() == null ? null : request.said.home().unitId(), request.said.place(), acceptedAt,
                openedAt, request.emergency, request.emergency ? openedAt.plus(PAPERWORK) : null,
                promise.standardVersionId(), promise.respondDue(), promise.targetDue(),
                extendedDue != null ? extendedDue : finish, finish,
                extendedDue != null || promise.finishDue() == null && finish != null ? null : promise.countedFrom(),
                promise.provisional() && extendedDue == null, extendedDue != null,
                reworkOf == null ? null : reworkOf.id, appointmentFrom, appointmentUntil, acknowledgedAt, leftAt,
                arrivedAt, minutesLate, lateAgreedBy, lateAgreedHow, startedAt);
        batch.orders.add(Stream.of(matter.stream(), paper.columns().stream(), Stream.of(version))
                .flatMap(values -> values).toArray());
        paper.write(batch);
    }

    static BigDecimal sum(List<BigDecimal> amounts) {
        return amounts.stream().collect(Collectors.reducing(new BigDecimal("0.00"), BigDecimal::add));
    }
}
