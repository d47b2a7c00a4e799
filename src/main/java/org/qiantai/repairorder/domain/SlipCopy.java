package org.qiantai.repairorder.domain;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.FetchType;
import jakarta.persistence.GeneratedValue;
import jakarta.persistence.GenerationType;
import jakarta.persistence.Id;
import jakarta.persistence.JoinColumn;
import jakarta.persistence.ManyToOne;
import jakarta.persistence.SequenceGenerator;
import java.time.Instant;
import java.util.Arrays;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.qiantai.platform.error.InvalidInputException;
import org.qiantai.platform.error.Message;
import org.qiantai.platform.error.WrongStateException;
import org.qiantai.platform.security.Actor;

/** One printed part of a slip, and in whose hands it is. */
@Entity
public class SlipCopy {
    @Id
    @GeneratedValue(strategy = GenerationType.SEQUENCE, generator = "slip_copy_seq")
    @SequenceGenerator(name = "slip_copy_seq", allocationSize = 50) private @Nullable Long id;

    @Column(nullable = false, updatable = false) private long siteId;

    @ManyToOne(fetch = FetchType.LAZY, optional = false)
    @JoinColumn(name = "folder_id", updatable = false) private SlipCustody folder;

    @Column(nullable = false, updatable = false) private long orderId;

    @Enumerated(EnumType.STRING)
    @Column(nullable = false, updatable = false) private SlipPart part;

    @Column(updatable = false) private int ordinal;

    @Enumerated(EnumType.STRING)
    @Column(nullable = false) private CopyCustody state;

    @Column(nullable = false, updatable = false) private Instant printedAt;

    @Column(nullable = false, updatable = false) private String printedBy;

    @Column(updatable = false) private @Nullable String reason;

    @Enumerated(EnumType.STRING) private @Nullable CopyHolder holder;

    private @Nullable String holderName;

    private @Nullable Instant handedAt;

    @Column(nullable = false) private Instant statusChangedAt;

    @Column(nullable = false) private String statusChangedBy;

    private @Nullable String endedFor;

    @SuppressWarnings("NullAway.Init")
    protected SlipCopy() {}

    SlipCopy(SlipCustody folder, SlipPart part, int ordinal, @Nullable String reason, Actor by, Instant now) {
        this.siteId = folder.siteId();
        this.folder = folder;
        this.orderId = folder.orderId();
        this.part = part;
        this.ordinal = ordinal;
        this.state = CopyCustody.AT_DESK;
        this.printedAt = now;
        this.printedBy = by.name();
        this.reason = reason;
        this.statusChangedAt = now;
        this.statusChangedBy = by.name();
    }

    /**
     * Given to somebody: awaited from then on, unless that is where it stays (R-07-12).
     *
     * @throws InvalidInputException when that part is not for them
     */
    public void handOut(CopyHolder to, String name, Actor by, Instant now) {
        require(CopyCustody.AT_DESK, CopyCustody.OUT, CopyCustody.BACK);
        if (!part.mayGoTo(to))
            throw new InvalidInputException("holder", Message.of("order.copy.error.notTheirs", label()));
        // The engineering copy is in work while it is with the department, and archived only once it has come back.
        boolean stays = to == part.keeper() && (part != SlipPart.ENGINEERING || state == CopyCustody.BACK);
        holder = to;
        holderName = name;
        handedAt = now;
        move(stays ? CopyCustody.KEPT : CopyCustody.OUT, null, by, now);
    }

    /** R-08-25: back at the desk. */
    public void comeBack(Actor by, Instant now) {
        require(CopyCustody.OUT);
        move(CopyCustody.BACK, null, by, now);
    }

    public void lose(String why, Actor by, Instant now) {
        require(CopyCustody.AT_DESK, CopyCustody.OUT, CopyCustody.BACK);
        move(CopyCustody.LOST, why, by, now);
    }

    /** Does not count any more, wherever it is. */
    public void withdraw(String why, Actor by, Instant now) {
        if (!isGood()) throw wrongState();
        move(CopyCustody.VOID, why, by, now);
    }

    private void require(CopyCustody... allowed) { if (!Arrays.asList(allowed).contains(state)) throw wrongState(); }

    private WrongStateException wrongState() {
        return new WrongStateException(
                Message.of("order.copy.error.state", label(), Message.of("order.copy.state." + state), statusChangedBy,
                        statusChangedAt));
    }

    private void move(CopyCustody to, @Nullable String why, Actor by, Instant now) {
        state = to;
        endedFor = why;
        statusChangedAt = now;
        statusChangedBy = by.name();
    }

    public Message label() { return Message.of("order.copy." + part); }

    public long id() { return Objects.requireNonNull(id, "not saved yet"); }

    public SlipPart part() { return part; }

    /** The how manieth of its part. */
    public int ordinal() { return ordinal; }

    public CopyCustody state() { return state; }

    /** Not void. */
    public boolean isGood() { return state != CopyCustody.VOID; }

    public Instant printedAt() { return printedAt; }

    public String printedBy() { return printedBy; }

    /** Why it was printed again; null for a first one. */
    public @Nullable String reason() { return reason; }

    public @Nullable CopyHolder holder() { return holder; }

    public @Nullable String holderName() { return holderName; }

    public @Nullable Instant handedAt() { return handedAt; }

    public Instant statusChangedAt() { return statusChangedAt; }

    public String statusChangedBy() { return statusChangedBy; }

    /** Why it is lost or void. */
    public @Nullable String endedFor() { return endedFor; }
}
