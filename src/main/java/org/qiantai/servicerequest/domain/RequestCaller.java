package org.qiantai.servicerequest.domain;

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
import org.jspecify.annotations.Nullable;

/** Somebody who told the desk about a request; each is called back. */
@Entity
public class RequestCaller {
    @Id
    @GeneratedValue(strategy = GenerationType.SEQUENCE, generator = "request_caller_seq")
    @SequenceGenerator(name = "request_caller_seq", allocationSize = 50) private @Nullable Long id;

    @Column(nullable = false, updatable = false) private long siteId;

    @ManyToOne(fetch = FetchType.LAZY, optional = false)
    @JoinColumn(name = "request_id", updatable = false) private ServiceRequest request;

    private @Nullable Long occupantId;

    @Column(nullable = false) private String name;

    private @Nullable String phone;

    @Column(nullable = false) private Instant calledAt;

    @SuppressWarnings("NullAway.Init")
    protected RequestCaller() {}

    RequestCaller(ServiceRequest request, Caller caller, Instant calledAt) {
        this.siteId = request.siteId();
        this.request = request;
        this.occupantId = caller.occupantId();
        this.name = caller.name();
        this.phone = caller.phone();
        this.calledAt = calledAt;
    }

    public Caller person() { return new Caller(occupantId, name, phone); }

    public Instant calledAt() { return calledAt; }
}
