package org.qiantai.repairorder.domain;

import jakarta.persistence.CascadeType;
import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.GeneratedValue;
import jakarta.persistence.GenerationType;
import jakarta.persistence.Id;
import jakarta.persistence.OneToMany;
import jakarta.persistence.OrderBy;
import jakarta.persistence.SequenceGenerator;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.qiantai.platform.error.InvalidInputException;
import org.qiantai.platform.error.Message;
import org.qiantai.platform.error.NotFoundException;
import org.qiantai.platform.security.Actor;

/** All the paper that was printed of one order. */
@Entity
public class SlipCustody {
    @Id
    @GeneratedValue(strategy = GenerationType.SEQUENCE, generator = "slip_custody_seq")
    @SequenceGenerator(name = "slip_custody_seq", allocationSize = 50) private @Nullable Long id;

    @Column(nullable = false, updatable = false) private long siteId;

    @Column(nullable = false, updatable = false) private long orderId;

    @OneToMany(mappedBy = "folder", cascade = {CascadeType.PERSIST, CascadeType.MERGE})
    @OrderBy("part, ordinal") private List<SlipCopy> copies = new ArrayList<>();

    @SuppressWarnings("NullAway.Init")
    protected SlipCustody() {}

    private SlipCustody(long siteId, long orderId) {
        this.siteId = siteId;
        this.orderId = orderId;
    }

    public static SlipCustody of(RepairOrder order) { return new SlipCustody(order.siteId(), order.id()); }

    /**
     * R-07-12: prints these parts. Of each part one copy counts: an earlier one becomes void, for which there is a reason.
     *
     * @return whether a copy was replaced
     * @throws InvalidInputException without parts, or without the reason that a reprint needs
     */
    public boolean print(Collection<SlipPart> parts, @Nullable String reason, Actor by, Instant now) {
        if (parts.isEmpty()) throw new InvalidInputException("parts", Message.of("order.copy.error.noPart"));
        List<SlipCopy> earlier = parts.stream().map(this::good).flatMap(Optional::stream).toList();
        if (!earlier.isEmpty() && (reason == null || reason.isBlank()))
            throw new InvalidInputException("reason", Message.of("order.copy.error.reason"));
        String why = earlier.isEmpty() || reason == null ? null : reason.strip();
        if (why != null) earlier.forEach(copy -> copy.withdraw(why, by, now));
        for (SlipPart part : EnumSet.copyOf(parts))
            copies.add(new SlipCopy(this, part, printed(part) + 1, why, by, now));
        return why != null;
    }

    /** The copy of that part that counts. */
    public Optional<SlipCopy> good(SlipPart part) {
        return copies.stream().filter(copy -> copy.part() == part && copy.isGood()).findFirst();
    }

    /** @throws NotFoundException when it is none of this order's */
    public SlipCopy copy(long copyId) {
        return copies.stream().filter(copy -> copy.id() == copyId).findFirst()
                .orElseThrow(() -> new NotFoundException(String.valueOf(copyId)));
    }

    /**
     * R-08-25: the slip is back and complete, so what of it was awaited is, too. The customer's part stays with the owner.
     */
    public void comeBack(Actor by, Instant now) {
        copies.stream().filter(copy -> copy.state() == CopyCustody.OUT && copy.part() != SlipPart.CUSTOMER)
                .forEach(copy -> copy.comeBack(by, now));
    }

    private int printed(SlipPart part) { return (int) copies.stream().filter(copy -> copy.part() == part).count(); }

    public List<SlipCopy> copies() { return List.copyOf(copies); }

    long siteId() { return siteId; }

    long orderId() { return orderId; }
}
