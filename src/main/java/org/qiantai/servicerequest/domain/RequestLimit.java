package org.qiantai.servicerequest.domain;

import jakarta.persistence.Column;
import jakarta.persistence.Embedded;
import jakarta.persistence.MappedSuperclass;
import java.time.Instant;
import org.jspecify.annotations.Nullable;
import org.qiantai.deadline.DueTimes;
import org.qiantai.deadline.Promise;
import org.qiantai.platform.error.InvalidInputException;
import org.qiantai.platform.error.Message;
import org.qiantai.platform.error.WrongStateException;
import org.qiantai.servicerequest.RequestStatus;

/**
 * By when a request is to be done. Its own limit can be agreed and extended only while it lies at the desk: from its
 * dispatch on the owner is promised the latest of its orders' limits, and those are what moves (domain.md §4).
 */
@MappedSuperclass
public abstract class RequestLimit {
    @Column(nullable = false) private Instant acceptedAt;

    @Embedded private DueTimes due;

    @SuppressWarnings("NullAway.Init")
    protected RequestLimit() {}

    RequestLimit(Instant acceptedAt, Promise promise) {
        this.acceptedAt = acceptedAt;
        this.due = DueTimes.of(promise);
    }

    /** Its clocks start, or start anew. */
    void beginAt(Instant now, Promise promise) {
        acceptedAt = now;
        due = DueTimes.of(promise);
    }

    void applyDueTimes(DueTimes other) { due = other; }

    /** Another calendar has moved what was counted, or the limit of one of its orders has moved. */
    public void recount(DueTimes counted) {
        due = counted;
    }

    /** R-03-49, R-06-24: an extension was approved. */
    public void extendTo(Instant newDue) {
        requireStatus(RequestStatus.LOGGED);
        due = due.extendedTo(newDue);
    }

    /**
     * R-06-23: the standard leaves the limit open, and this is what was agreed.
     *
     * @param latest what needs no approval; null for no cap
     * @throws WrongStateException when there is a limit already: a later one is an extension
     * @throws InvalidInputException for a time that has passed, or lies beyond the cap
     */
    public void agreeDue(Instant agreed, @Nullable Instant latest, Instant now) {
        requireStatus(RequestStatus.LOGGED);
        if (due.finishDue() != null) throw new WrongStateException(Message.of("request.error.dueAlready", number()));
        if (!agreed.isAfter(now)) throw new InvalidInputException("due", Message.of("request.error.duePast"));
        if (latest != null && agreed.isAfter(latest))
            throw new InvalidInputException("due", Message.of("request.error.dueBeyondCap"));
        due = due.agreedOn(agreed);
    }

    abstract void requireStatus(RequestStatus required);

    public abstract String number();

    public Instant acceptedAt() { return acceptedAt; }

    public DueTimes due() { return due; }
}
