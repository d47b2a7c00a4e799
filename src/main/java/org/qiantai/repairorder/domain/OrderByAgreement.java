package org.qiantai.repairorder.domain;

import jakarta.persistence.CascadeType;
import jakarta.persistence.Embedded;
import jakarta.persistence.MappedSuperclass;
import jakarta.persistence.OneToMany;
import jakarta.persistence.OrderBy;
import java.time.Instant;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.qiantai.platform.error.InvalidInputException;
import org.qiantai.platform.error.Message;
import org.qiantai.platform.error.WrongStateException;
import org.qiantai.platform.security.Actor;

/** What was agreed with the owner in writing, and the slips of the months that such work takes (R-03-58, R-03-65). */
@MappedSuperclass
public abstract class OrderByAgreement extends OrderLimit {
    @Embedded private @Nullable Agreement agreement;

    @OneToMany(mappedBy = "order", cascade = {CascadeType.PERSIST, CascadeType.MERGE})
    @OrderBy("month") private List<InterimSlip> interims = new ArrayList<>();

    protected OrderByAgreement() {}

    OrderByAgreement(OrderOpening opening, Actor by, Instant now) { super(opening, by, now); }

    /** R-03-58: paid work is agreed with its price, be it nothing: an agreement is the owner's consent to it. */
    void keepAgreement(Agreement written) {
        if (scope().isChargeable() && written.price() == null)
            throw new InvalidInputException("price", Message.of("order.error.agreementNeedsPrice"));
        agreement = written;
    }

    /**
     * R-03-65: not finished in the month, and in keeping with the agreement; the desk is to receive it by
     * {@link SlipDue#ofMonth}.
     *
     * @param month that one, or an earlier one that was missed
     * @param present the site's month now
     * @param since the month in which the agreement was made
     * @throws WrongStateException when the work is done, was not agreed in writing, or that month is signed already
     * @throws InvalidInputException for a month before the agreement, or one that has not begun
     */
    public void signInterim(YearMonth month, YearMonth since, YearMonth present, String progress, Signer signer,
            Instant now) {
        requireOpen();
        if (agreement == null) throw new WrongStateException(Message.of("order.error.noAgreement", number()));
        if (month.isBefore(since) || month.isAfter(present))
            throw new InvalidInputException("month", Message.of("order.error.interimMonth"));
        if (interims.stream().anyMatch(slip -> slip.month().equals(month)))
            throw new WrongStateException(Message.of("order.error.interimAlready", number(), month));
        interims.add(new InterimSlip((RepairOrder) this, month, progress, signer, now));
    }

    /**
     * The desk has the month's slip: the earliest that it does not have yet.
     *
     * @throws WrongStateException when there is none on its way
     */
    public InterimSlip receiveInterim(Actor by, Instant now) {
        InterimSlip slip = interimOnItsWay()
                .orElseThrow(() -> new WrongStateException(Message.of("order.error.noInterim", number())));
        slip.receive(by, now);
        return slip;
    }

    public Optional<InterimSlip> interimOnItsWay() {
        return interims().stream().filter(slip -> !slip.isReceived()).findFirst();
    }

    /** The slips of its unfinished months, by month; nothing is read for work that was not agreed in writing. */
    public List<InterimSlip> interims() {
        return agreement == null ? List.of() : List.copyOf(interims);
    }

    public Optional<Agreement> agreement() { return Optional.ofNullable(agreement); }
}
