package org.qiantai.repairorder.domain;

import jakarta.persistence.Column;
import jakarta.persistence.Embedded;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.FetchType;
import jakarta.persistence.GeneratedValue;
import jakarta.persistence.GenerationType;
import jakarta.persistence.Id;
import jakarta.persistence.JoinColumn;
import jakarta.persistence.ManyToOne;
import jakarta.persistence.MappedSuperclass;
import jakarta.persistence.SequenceGenerator;
import jakarta.persistence.Version;
import java.time.Duration;
import java.time.Instant;
import java.util.Arrays;
import java.util.Objects;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.qiantai.deadline.DueTimes;
import org.qiantai.platform.error.InvalidInputException;
import org.qiantai.platform.error.Message;
import org.qiantai.platform.error.WrongStateException;
import org.qiantai.platform.security.Actor;
import org.qiantai.repairorder.OrderStatus;

/** What an order is: whose, about what, by when, in which state. What can be done with it is {@link RepairOrder}'s. */
@MappedSuperclass
public abstract class OrderRecord {
    /** In an emergency the work comes first and the paper this much later at most (R-03-35, C-22). */
    static final Duration PAPERWORK = Duration.ofHours(24);
    /** How long after its end the same fault counts as the same work (G-13). */
    public static final Duration REWORK_WITHIN = Duration.ofDays(30);

    @Id
    @GeneratedValue(strategy = GenerationType.SEQUENCE, generator = "repair_order_seq")
    @SequenceGenerator(name = "repair_order_seq", allocationSize = 50) private @Nullable Long id;

    @Column(nullable = false, updatable = false) private long siteId;

    @Column(nullable = false, updatable = false) private long requestId;

    @Column(nullable = false, updatable = false) private String number;

    @Enumerated(EnumType.STRING)
    @Column(nullable = false) private OrderStatus status;

    @Column(nullable = false) private String statusChangedBy;

    @Column(nullable = false) private Instant statusChangedAt;

    @Column(nullable = false) private String departmentCode;

    @Embedded private WorkScope scope;

    @Column(nullable = false, updatable = false) private Instant acceptedAt;

    @Column(nullable = false, updatable = false) private Instant dispatchedAt;

    private boolean emergency;

    private @Nullable Instant paperworkDue;

    @Embedded private DueTimes due;

    @ManyToOne(fetch = FetchType.LAZY)
    @JoinColumn(name = "rework_of_id") private @Nullable RepairOrder reworkOf;

    @Version private long version;

    @SuppressWarnings("NullAway.Init")
    protected OrderRecord() {}

    OrderRecord(OrderOpening opening, Actor by, Instant now) {
        this.siteId = opening.site().id();
        this.requestId = opening.requestId();
        this.number = opening.number();
        this.status = OrderStatus.OPEN;
        this.statusChangedBy = by.name();
        this.statusChangedAt = now;
        this.departmentCode = opening.departmentCode();
        this.scope = opening.scope();
        this.acceptedAt = opening.acceptedAt();
        this.dispatchedAt = now;
        this.emergency = opening.emergency();
        this.paperworkDue = opening.emergency() ? now.plus(PAPERWORK) : null;
        this.due = opening.due();
        this.reworkOf = opening.reworkOf();
    }

    void move(OrderStatus to, Actor by, Instant now) {
        if (!status.successors().contains(to)) throw wrongState();
        status = to;
        statusChangedBy = by.name();
        statusChangedAt = now;
    }

    void require(OrderStatus... allowed) { if (!Arrays.asList(allowed).contains(status)) throw wrongState(); }

    void requireOpen() { if (!status.isOpen()) throw wrongState(); }

    /** What to say to somebody who asks for a step that does not exist now. */
    public WrongStateException wrongState() {
        return new WrongStateException(
                Message.of("error.wrongState", number, Message.of("order.status." + status), statusChangedBy,
                        statusChangedAt));
    }

    void keepScope(WorkScope now) { scope = now; }

    void transferTo(String department) { departmentCode = department; }

    void become(WorkScope other, boolean asEmergency, DueTimes newDue, Instant now) {
        scope = other;
        due = newDue;
        if (asEmergency && !emergency) paperworkDue = now.plus(PAPERWORK);
        if (!asEmergency) paperworkDue = null;
        emergency = asEmergency;
    }

    /**
     * G-13: the same fault at the same place again, within {@link #REWORK_WITHIN} of the earlier order's end.
     *
     * @throws InvalidInputException when the earlier one is none of these
     * @throws WrongStateException once the work has a price or has begun, or when it is a rework already
     */
    public void markReworkOf(RepairOrder earlier) {
        require(OrderStatus.OPEN, OrderStatus.ASSIGNED, OrderStatus.ON_SITE);
        if (reworkOf != null)
            throw new WrongStateException(Message.of("order.error.reworkAlready", number, reworkOf.number()));
        Instant done = earlier.slip().completedAt();
        boolean same = earlier.siteId() == siteId && scope.unitId() != null
                && scope.unitId().equals(earlier.scope().unitId())
                && scope.categoryCode().equals(earlier.scope().categoryCode());
        if (!same || done == null || earlier.status().isOpen() || done.isAfter(dispatchedAt)
                || done.isBefore(dispatchedAt.minus(REWORK_WITHIN)))
            throw new InvalidInputException("earlier", Message.of("order.error.noRework", earlier.number()));
        reworkOf = earlier;
    }

    void applyDueTimes(DueTimes other) { due = other; }

    /** Another calendar has moved what was counted. */
    public void recount(DueTimes counted) { due = counted; }

    public long id() { return Objects.requireNonNull(id, "not saved yet"); }

    public long siteId() { return siteId; }

    public long requestId() { return requestId; }

    public String number() { return number; }

    public OrderStatus status() { return status; }

    public String departmentCode() { return departmentCode; }

    public WorkScope scope() { return scope; }

    public Instant acceptedAt() { return acceptedAt; }

    public Instant dispatchedAt() { return dispatchedAt; }

    public boolean isEmergency() { return emergency; }

    public @Nullable Instant paperworkDue() { return paperworkDue; }

    public DueTimes due() { return due; }

    public Optional<RepairOrder> reworkOf() { return Optional.ofNullable(reworkOf); }

    public long version() { return version; }
}
