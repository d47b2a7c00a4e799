package org.qiantai.repairorder.domain;

import jakarta.persistence.Embedded;
import jakarta.persistence.MappedSuperclass;
import java.time.Instant;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.qiantai.deadline.DueTimes;
import org.qiantai.platform.error.InvalidInputException;
import org.qiantai.platform.error.Message;
import org.qiantai.platform.error.WrongStateException;
import org.qiantai.platform.security.Actor;

/** By when an order is to be done, and the ways in which that moves. The first limit is never lost. */
@MappedSuperclass
public abstract class OrderLimit extends OrderRecord {
    @Embedded private DueMark dueMark;

    @SuppressWarnings("NullAway.Init")
    protected OrderLimit() {}

    OrderLimit(OrderOpening opening, Actor by, Instant now) {
        super(opening, by, now);
        this.dueMark = opening.due().isExtended() ? DueMark.STANDARD.extendedNow() : DueMark.STANDARD;
    }

    /** R-03-49, R-03-50: an extension was approved. */
    public void extendTo(Instant newDue) {
        requireOpen();
        applyDueTimes(due().extendedTo(newDue));
        dueMark = dueMark.extendedNow();
    }

    /**
     * R-03-57: the standard leaves the limit open, and this is what was agreed.
     *
     * @param latest what needs no approval; null for no cap
     * @throws WrongStateException when there is a limit already: a later one is an extension
     * @throws InvalidInputException for a time that has passed, or lies beyond the cap
     */
    public void agreeDue(Instant agreed, String with, String how, @Nullable Instant latest, Instant now) {
        requireOpen();
        if (due().finishDue() != null) throw new WrongStateException(Message.of("order.error.dueAlready", number()));
        requireAhead("due", agreed, latest, now);
        applyDueTimes(due().agreedOn(agreed));
        dueMark = new DueMark(DueBasis.AGREED, with, how, false);
    }

    /**
     * C-01: the owner wishes it later; recorded before the first limit passes, it takes that limit's place.
     *
     * @param latest what needs no approval
     * @throws WrongStateException when the first limit has passed, or an extension has moved it
     * @throws InvalidInputException for a time that is no later, or lies beyond the cap
     */
    public void postponeAtOwnersRequest(Instant wished, String by, String how, Instant latest, Instant now) {
        requireOpen();
        Instant limit = due().finishDue();
        if (limit == null || !mayWish(now))
            throw new WrongStateException(Message.of("order.error.wishTooLate", number()));
        if (!wished.isAfter(limit))
            throw new InvalidInputException("due", Message.of("order.error.wishNotLater"));
        requireAhead("due", wished, latest, now);
        applyDueTimes(due().wishedFor(wished));
        dueMark = new DueMark(DueBasis.OWNER_REQUEST, by, how, false);
    }

    /** Whether the owner's wish can still take the first limit's place. */
    public boolean mayWish(Instant now) {
        Instant first = due().firstFinishDue();
        return first != null && !now.isAfter(first) && !dueMark.extended();
    }

    /** R-03-58: where the standard leaves the limit open, the written agreement's time is the limit. */
    void keepServedAt(Agreement written) {
        requireAhead("servedAt", written.servedAt(), null, written.agreedAt());
        if (due().finishDue() != null) return;
        applyDueTimes(due().agreedOn(written.servedAt()));
        dueMark = new DueMark(DueBasis.AGREED, written.agreedWith(), written.document(), false);
    }

    @Override
    void become(WorkScope other, boolean asEmergency, DueTimes newDue, Instant now) {
        super.become(other, asEmergency, newDue, now);
        dueMark = DueMark.STANDARD;
    }

    private static void requireAhead(String field, Instant agreed, @Nullable Instant latest, Instant now) {
        if (!agreed.isAfter(now)) throw new InvalidInputException(field, Message.of("order.error.duePast"));
        if (latest != null && agreed.isAfter(latest))
            throw new InvalidInputException(field, Message.of("order.error.dueBeyondCap"));
    }

    public DueMark dueMark() { return Objects.requireNonNullElse(dueMark, DueMark.STANDARD); }
}
