package org.qiantai.repairorder.domain;

import static org.qiantai.repairorder.OrderStatus.*;

import jakarta.persistence.Embedded;
import jakarta.persistence.MappedSuperclass;
import java.math.BigDecimal;
import java.time.Instant;
import java.util.Objects;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.qiantai.platform.error.InvalidInputException;
import org.qiantai.platform.error.Message;
import org.qiantai.platform.error.WrongStateException;
import org.qiantai.platform.security.Actor;

/** The way to the owner's door, and what the way tells of the work. */
@MappedSuperclass
public abstract class OrderOnSite extends OrderPapers {
    @Embedded private @Nullable Visit visit;

    protected OrderOnSite() {}

    OrderOnSite(OrderOpening opening, Actor by, Instant now) { super(opening, by, now); }

    /** R-07-3: when somebody will come. */
    public void agreeAppointment(Instant from, Instant until) {
        require(OPEN, ASSIGNED, ON_SITE);
        keepVisit(visit().appointed(from, until));
    }

    public void acknowledge(Instant now) {
        require(ASSIGNED);
        if (visit().acknowledgedAt() != null) throw wrongState();
        keepVisit(visit().acknowledged(now));
    }

    public void leave(Instant now) {
        require(ASSIGNED);
        if (visit().leftAt() != null) throw wrongState();
        keepVisit(visit().left(now));
    }

    /**
     * The work is done under warranty: nobody pays, and a price that waits for the owner's answer is void.
     *
     * @param ground until when and from whom: the paper that says so
     */
    public void coverByWarranty(String ground) {
        requireOpen();
        if (!scope().isChargeable()) throw new WrongStateException(Message.of("order.error.notChargeable", number()));
        openQuotation().ifPresent(Quotation::supersede);
        keepScope(scope().underWarranty(ground));
    }

    /** No warranty after all: the owner is asked before the work goes on, or is done (C-16). */
    public void dropWarranty() {
        requireOpen();
        if (scope().warranty() == null) throw new WrongStateException(Message.of("order.error.noWarranty", number()));
        keepScope(scope().underWarranty(null));
    }

    /** The man-hours by the steps' own times, once the word "done" is given; empty where they tell nothing. */
    public Optional<RecordedHours> recordedHours() {
        return slip().solvedByPhone()
                ? Optional.empty()
                : RecordedHours.of(visit(), startedAt(), slip().completedAt(), workers().size());
    }

    /** R-03-43: other hours than the times tell come with the reason. */
    void requireReasonFor(SlipEntry entry) {
        BigDecimal written = entry.hours();
        if (written == null || entry.hoursNote() != null) return;
        recordedHours().filter(kept -> kept.contradict(written)).ifPresent(kept -> {
            throw new InvalidInputException("hoursNote", Message.of("order.error.hoursNeedNote", kept.hours()));
        });
    }

    void keepVisit(Visit now) { visit = now; }

    public Visit visit() { return Objects.requireNonNullElse(visit, Visit.NONE); }
}
