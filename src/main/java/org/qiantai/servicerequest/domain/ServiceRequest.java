package org.qiantai.servicerequest.domain;

import jakarta.persistence.CascadeType;
import jakarta.persistence.Column;
import jakarta.persistence.Embedded;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.GeneratedValue;
import jakarta.persistence.GenerationType;
import jakarta.persistence.Id;
import jakarta.persistence.OneToMany;
import jakarta.persistence.OrderBy;
import jakarta.persistence.SequenceGenerator;
import jakarta.persistence.Version;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.qiantai.deadline.Circumstances;
import org.qiantai.deadline.Promise;
import org.qiantai.platform.error.Message;
import org.qiantai.platform.error.WrongStateException;
import org.qiantai.platform.security.Actor;
import org.qiantai.platform.site.SiteRef;
import org.qiantai.servicerequest.RequestStatus;

/** What somebody told the desk, and how it ends. Its verbs are the only way from state to state. */
@Entity
public class ServiceRequest extends RequestLimit {
    /** Later than this after its end it is a new request, linked (domain.md §3). */
    static final Duration REOPENABLE = Duration.ofDays(30);

    @Id
    @GeneratedValue(strategy = GenerationType.SEQUENCE, generator = "service_request_seq")
    @SequenceGenerator(name = "service_request_seq", allocationSize = 50) private @Nullable Long id;

    @Column(nullable = false, updatable = false) private long siteId;

    @Column(nullable = false, updatable = false) private String number;

    @Enumerated(EnumType.STRING)
    @Column(nullable = false) private RequestStatus status;

    @Column(nullable = false) private String statusChangedBy;

    @Column(nullable = false) private Instant statusChangedAt;

    @Embedded private Intake intake;

    @Column(nullable = false) private String categoryCode;

    @Column(nullable = false) private String description;

    @Embedded private RequestLocation where;

    @Embedded private Circumstances circumstances;

    @Embedded private @Nullable Outcome outcome;

    private @Nullable Instant reportedAt;

    @OneToMany(mappedBy = "request", cascade = {CascadeType.PERSIST, CascadeType.MERGE})
    @OrderBy("id") private List<RequestCaller> callers = new ArrayList<>();

    @Version private long version;

    @SuppressWarnings("NullAway.Init")
    protected ServiceRequest() {}

    private ServiceRequest(SiteRef site, String number, IntakeEntry said, Promise promise, Actor by, Instant now) {
        super(said.receivedAt(), promise);
        this.siteId = site.id();
        this.number = number;
        this.status = RequestStatus.LOGGED;
        this.statusChangedBy = by.name();
        this.statusChangedAt = now;
        this.intake = new Intake(said.formToken(), said.channel(), said.receivedAt(), now, by.id());
        this.categoryCode = said.categoryCode();
        this.description = said.description();
        this.where = said.where();
        this.circumstances = said.circumstances();
        if (said.caller() != null) callers.add(new RequestCaller(this, said.caller(), said.receivedAt()));
    }

    /** R-03-32: the first act is to write it down. */
    public static ServiceRequest log(SiteRef site, String number, IntakeEntry said, Promise promise, Actor by,
            Instant now) {
        return new ServiceRequest(site, number, said, promise, by, now);
    }

    /** Answered on the phone or later, advice instead of a visit included (R-08-4). */
    public void answer(String text, Actor by, Instant now) {
        move(RequestStatus.ANSWERED, by, now);
        outcome = Outcome.answered(text, now);
    }

    /** R-03-39: the desk cannot tell whether the centre can do it. */
    public void refer(Actor by, Instant now) {
        move(RequestStatus.AWAITING_DECISION, by, now);
    }

    /** The centre can do it: the clock starts now, the wait had its own. */
    public void accept(Promise promise, Actor by, Instant now) {
        requireStatus(RequestStatus.AWAITING_DECISION);
        move(RequestStatus.LOGGED, by, now);
        beginAt(now, promise);
    }

    /** @param reason with how the caller was told */
    public void decline(String reason, Actor by, Instant now) {
        move(RequestStatus.DECLINED, by, now);
        outcome = Outcome.dropped(reason, now);
    }

    /** Somebody told us already: this caller joins that request. */
    public void mergeInto(ServiceRequest earlier, Actor by, Instant now) {
        if (!earlier.status.isOpen()) throw earlier.wrongState();
        move(RequestStatus.MERGED, by, now);
        outcome = Outcome.mergedInto(earlier, now);
        callers.forEach(caller -> earlier.callers.add(new RequestCaller(earlier, caller.person(), caller.calledAt())));
    }

    /** A further caller about the same matter, called back like the first. */
    public void addCaller(Caller caller, Instant calledAt) {
        if (!status.isOpen()) throw wrongState();
        callers.add(new RequestCaller(this, caller, calledAt));
    }

    /** Orders have been opened for one or more (further) departments. */
    public void dispatch(Actor by, Instant now) {
        switch (status) {
            case LOGGED -> move(RequestStatus.DISPATCHED, by, now);
            case REPORTED -> move(RequestStatus.IN_PROGRESS, by, now);
            case DISPATCHED, IN_PROGRESS -> {
            }
            case ANSWERED, AWAITING_DECISION, DECLINED, MERGED, CLOSED, CANCELLED -> throw wrongState();
        }
    }

    /** The first order has been assigned or begun; nothing new when another one was before. */
    public void begin(Actor by, Instant now) {
        if (status != RequestStatus.IN_PROGRESS) move(RequestStatus.IN_PROGRESS, by, now);
    }

    /** The last open order has ended, and at least one did something: the callers are to be asked (R-03-70). */
    public void report(Actor by, Instant now) {
        move(RequestStatus.REPORTED, by, now);
        reportedAt = now;
    }

    /** An order is taken back to work, or the check on site confirmed the owner's word (R-03-71). */
    public void resume(Actor by, Instant now) {
        requireStatus(RequestStatus.REPORTED);
        move(RequestStatus.IN_PROGRESS, by, now);
        reportedAt = null;
    }

    public void close(Actor by, Instant now) {
        move(RequestStatus.CLOSED, by, now);
        outcome = Outcome.closed(now);
    }

    /** At the owner's wish; the caller of this verb has seen that no order is past ASSIGNED. */
    public void cancel(String reason, Actor by, Instant now) {
        move(RequestStatus.CANCELLED, by, now);
        outcome = Outcome.dropped(reason, now);
    }

    /** Within 30 days of its end; its clocks start anew. */
    public void reopen(Promise promise, Actor by, Instant now) {
        if (status != RequestStatus.CLOSED && status != RequestStatus.ANSWERED) throw wrongState();
        Instant end = Objects.requireNonNull(outcome).endedAt();
        if (end != null && end.plus(REOPENABLE).isBefore(now))
            throw new WrongStateException(Message.of("request.error.tooLateToReopen", number, REOPENABLE.toDays()));
        move(RequestStatus.LOGGED, by, now);
        beginAt(now, promise);
        outcome = null;
        reportedAt = null;
    }

    /** Another category, or it is graver than it seemed, an emergency after all; the first limit stays known. */
    public void reclassify(String newCategory, Circumstances known, Promise promise) {
        boolean open = status.isOpen() && status != RequestStatus.REPORTED;
        if (!open) throw wrongState();
        categoryCode = newCategory;
        circumstances = known;
        applyDueTimes(due().replacedBy(promise));
    }

    private void move(RequestStatus to, Actor by, Instant now) {
        if (!status.successors().contains(to)) throw wrongState();
        status = to;
        statusChangedBy = by.name();
        statusChangedAt = now;
    }

    @Override
    void requireStatus(RequestStatus required) { if (status != required) throw wrongState(); }

    /** What to say to somebody who asks for a step that does not exist now. */
    public WrongStateException wrongState() {
        return new WrongStateException(
                Message.of("error.wrongState", number, Message.of("request.status." + status), statusChangedBy,
                        statusChangedAt));
    }

    public long id() { return Objects.requireNonNull(id, "not saved yet"); }

    public long siteId() { return siteId; }

    @Override
    public String number() { return number; }

    public RequestStatus status() { return status; }

    public Intake intake() { return intake; }

    public String categoryCode() { return categoryCode; }

    public String description() { return description; }

    public RequestLocation where() { return where; }

    public boolean isEmergency() { return circumstances.emergency(); }

    public Circumstances circumstances() { return circumstances; }

    public Optional<Outcome> outcome() { return Optional.ofNullable(outcome); }

    public List<RequestCaller> callers() { return List.copyOf(callers); }

    public long version() { return version; }
}
