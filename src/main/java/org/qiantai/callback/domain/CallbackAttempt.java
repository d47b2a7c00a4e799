package org.qiantai.callback.domain;

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
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** One line of a callback's record of calls (R-08-24); never changed. */
@Entity
public class CallbackAttempt {
    @Id
    @GeneratedValue(strategy = GenerationType.SEQUENCE, generator = "callback_attempt_seq")
    @SequenceGenerator(name = "callback_attempt_seq", allocationSize = 50) private @Nullable Long id;

    @Column(nullable = false, updatable = false) private long siteId;

    @ManyToOne(fetch = FetchType.LAZY, optional = false)
    @JoinColumn(name = "callback_id", updatable = false) private Callback callback;

    @Column(nullable = false, updatable = false) private UUID formToken;

    @Column(nullable = false, updatable = false) private Instant at;

    @Column(nullable = false, updatable = false) private long calledBy;

    @Column(nullable = false, updatable = false) private String callerName;

    @Column(nullable = false, updatable = false) private boolean reached;

    @Column(updatable = false) private @Nullable String note;

    @SuppressWarnings("NullAway.Init")
    protected CallbackAttempt() {}

    CallbackAttempt(Callback callback, Attempt attempt, boolean reached) {
        this.siteId = callback.siteId();
        this.callback = callback;
        this.formToken = attempt.formToken();
        this.at = attempt.at();
        this.calledBy = attempt.by().id();
        this.callerName = attempt.by().name();
        this.reached = reached;
        this.note = attempt.note();
    }

    public Instant at() { return at; }

    public String callerName() { return callerName; }

    public boolean reached() { return reached; }

    public @Nullable String note() { return note; }
}
