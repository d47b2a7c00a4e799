package org.qiantai.repairorder.domain;

import jakarta.persistence.Column;
import jakarta.persistence.Embedded;
import jakarta.persistence.Entity;
import jakarta.persistence.FetchType;
import jakarta.persistence.GeneratedValue;
import jakarta.persistence.GenerationType;
import jakarta.persistence.Id;
import jakarta.persistence.JoinColumn;
import jakarta.persistence.ManyToOne;
import jakarta.persistence.SequenceGenerator;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/** Somebody who has, or had, an order to do. */
@Entity
public class OrderAssignee {
    @Id
    @GeneratedValue(strategy = GenerationType.SEQUENCE, generator = "order_assignee_seq")
    @SequenceGenerator(name = "order_assignee_seq", allocationSize = 50) private @Nullable Long id;

    @Column(nullable = false, updatable = false) private long siteId;

    @ManyToOne(fetch = FetchType.LAZY, optional = false)
    @JoinColumn(name = "order_id", updatable = false) private RepairOrder order;

    @Column(updatable = false) private @Nullable Long userId;

    @Column(nullable = false, updatable = false) private String name;

    @Embedded private @Nullable OrderContractor contractor;

    @Column(nullable = false, updatable = false) private Instant assignedAt;

    private @Nullable Instant releasedAt;

    @SuppressWarnings("NullAway.Init")
    protected OrderAssignee() {}

    OrderAssignee(RepairOrder order, AssignedTechnician worker, Instant now) {
        this.siteId = order.siteId();
        this.order = order;
        this.userId = worker.userId();
        this.name = worker.name();
        this.contractor = worker.contractor();
        this.assignedAt = now;
    }

    void release(Instant now) { releasedAt = now; }

    boolean isCurrent() { return releasedAt == null; }

    AssignedTechnician worker() { return new AssignedTechnician(userId, name, contractor); }
}
