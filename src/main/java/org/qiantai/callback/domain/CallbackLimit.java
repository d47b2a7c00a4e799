package org.qiantai.callback.domain;

import jakarta.persistence.Column;
import jakarta.persistence.MappedSuperclass;
import java.time.Instant;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.data.domain.AbstractAggregateRoot;

/** By when somebody is to be called, or to go and look, and the ways in which that moves. The first limit is never lost. */
@MappedSuperclass
public abstract class CallbackLimit extends AbstractAggregateRoot<Callback> {
    @Column(nullable = false) private Instant dueAt;

    @Column(nullable = false) private Instant firstDueAt;

    /** Since when the call's time is counted. */
    @Column(updatable = false) private @Nullable Instant dueFrom;

    private boolean dueProvisional;

    @Column(updatable = false) private @Nullable Long standardVersionId;

    private @Nullable Long checkStandardVersionId;

    private @Nullable Instant checkDueAt;

    @SuppressWarnings("NullAway.Init")
    protected CallbackLimit() {}

    CallbackLimit(CallbackDueTime due) {
        this.dueAt = due.at();
        this.firstDueAt = due.at();
        this.dueFrom = due.from();
        this.standardVersionId = due.standardVersionId();
        this.dueProvisional = due.provisional();
    }

    void awaitCheck(CallbackDueTime check) {
        checkDueAt = check.at();
        checkStandardVersionId = check.standardVersionId();
        dueProvisional = check.provisional();
    }

    /** Another calendar has moved the call, or the check where that is what is waited for. */
    public void recount(CallbackDueTime due) {
        if (status() == CallbackStatus.VERIFYING) checkDueAt = due.at();
        else {
            dueAt = due.at();
            firstDueAt = due.at();
        }
        dueProvisional = due.provisional();
    }

    /** R-03-49: an extension was approved; no calendar moves it any more. */
    public void extendTo(Instant newDue) {
        requireStatus(CallbackStatus.DUE);
        dueAt = newDue;
        dueProvisional = false;
    }

    /** What is waited for now: the check on site, else the call; its start is not known where nobody counted it. */
    public CallbackDueTime dueTime() {
        return status() == CallbackStatus.VERIFYING && checkDueAt != null
                ? new CallbackDueTime(checkStandardVersionId, statusChangedAt(), checkDueAt, dueProvisional)
                : new CallbackDueTime(standardVersionId, isExtended() ? null : dueFrom, dueAt, dueProvisional);
    }

    abstract void requireStatus(CallbackStatus required);

    public abstract CallbackStatus status();

    abstract Instant statusChangedAt();

    public Instant dueAt() { return dueAt; }

    public Instant firstDueAt() { return firstDueAt; }

    public boolean isExtended() { return dueAt.isAfter(firstDueAt); }

    /** By which the call is judged; null before that was kept. */
    public @Nullable Long standardVersionId() {
        return standardVersionId;
    }

    /** Since when the call is owed. */
    public Instant owedSince() {
        return dueFrom != null ? dueFrom : statusChangedAt();
    }

    public Optional<Instant> checkDueAt() { return Optional.ofNullable(checkDueAt); }
}
