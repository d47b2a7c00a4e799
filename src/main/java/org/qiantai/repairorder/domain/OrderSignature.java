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
import org.hibernate.annotations.Immutable;
import org.jspecify.annotations.Nullable;

/** A department's signature beneath a review or a return; never changed, only outdated by a new round. */
@Entity
@Immutable
public class OrderSignature {
    @Id
    @GeneratedValue(strategy = GenerationType.SEQUENCE, generator = "order_signature_seq")
    @SequenceGenerator(name = "order_signature_seq", allocationSize = 50) private @Nullable Long id;

    @Column(nullable = false) private long siteId;

    @ManyToOne(fetch = FetchType.LAZY, optional = false)
    @JoinColumn(name = "order_id") private RepairOrder order;

    @Enumerated(EnumType.STRING)
    @Column(nullable = false) private SignatureKind kind;

    private int round;

    @Column(nullable = false) private String name;

    private long userId;

    private @Nullable String onBehalfOf;

    @Column(nullable = false) private Instant signedAt;

    @Column(name = "drawn_id") private @Nullable Long drawn;

    @SuppressWarnings("NullAway.Init")
    protected OrderSignature() {}

    OrderSignature(RepairOrder order, SignatureKind kind, int round, Signer signer, Instant now) {
        this.siteId = order.siteId();
        this.order = order;
        this.kind = kind;
        this.round = round;
        this.name = signer.name();
        this.userId = signer.actor().id();
        this.onBehalfOf = signer.onBehalfOf();
        this.signedAt = now;
        this.drawn = signer.drawn();
    }

    public SignatureKind kind() { return kind; }

    int round() { return round; }

    public String name() { return name; }

    public long userId() { return userId; }

    public @Nullable String onBehalfOf() { return onBehalfOf; }

    public Instant signedAt() { return signedAt; }

    /** The name written by hand, where it was. */
    public @Nullable Long drawn() { return drawn; }
}
