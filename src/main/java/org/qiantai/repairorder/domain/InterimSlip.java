package org.qiantai.repairorder.domain;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.FetchType;
import jakarta.persistence.GeneratedValue;
import jakarta.persistence.GenerationType;
import jakarta.persistence.Id;
import jakarta.persistence.JoinColumn;
import jakarta.persistence.ManyToOne;
import jakarta.persistence.SequenceGenerator;
import java.time.Instant;
import java.time.LocalDate;
import java.time.YearMonth;
import org.jspecify.annotations.Nullable;
import org.qiantai.platform.security.Actor;

/**
 * The slip of a month in which work by agreement was not finished: "complies with the agreement" (R-03-65). Received by the
 * desk, it stands for the order's own slip until the next month's end.
 */
@Entity
public class InterimSlip {
    @Id
    @GeneratedValue(strategy = GenerationType.SEQUENCE, generator = "interim_slip_seq")
    @SequenceGenerator(name = "interim_slip_seq", allocationSize = 50) private @Nullable Long id;

    @Column(nullable = false, updatable = false) private long siteId;

    @ManyToOne(fetch = FetchType.LAZY, optional = false)
    @JoinColumn(name = "order_id", updatable = false) private RepairOrder order;

    @Column(nullable = false, updatable = false) private LocalDate month;

    @Column(nullable = false, updatable = false) private String progress;

    @Column(nullable = false, updatable = false) private String name;

    @Column(updatable = false) private long signedBy;

    @Column(updatable = false) private @Nullable String onBehalfOf;

    @Column(nullable = false, updatable = false) private Instant signedAt;

    private @Nullable Long receivedBy;

    private @Nullable Instant receivedAt;

    @SuppressWarnings("NullAway.Init")
    protected InterimSlip() {}

    InterimSlip(RepairOrder order, YearMonth month, String progress, Signer signer, Instant now) {
        this.siteId = order.siteId();
        this.order = order;
        this.month = month.atDay(1);
        this.progress = progress;
        this.name = signer.name();
        this.signedBy = signer.actor().id();
        this.onBehalfOf = signer.onBehalfOf();
        this.signedAt = now;
    }

    void receive(Actor by, Instant now) {
        receivedBy = by.id();
        receivedAt = now;
    }

    public YearMonth month() { return YearMonth.from(month); }

    /** What is done so far. */
    public String progress() { return progress; }

    public String name() { return name; }

    /** Who lent the role, null for one's own. */
    public @Nullable String onBehalfOf() { return onBehalfOf; }

    public Instant signedAt() { return signedAt; }

    /** When the desk took it in; null while it is on its way. */
    public @Nullable Instant receivedAt() {
        return receivedAt;
    }

    public boolean isReceived() { return receivedAt != null; }
}
