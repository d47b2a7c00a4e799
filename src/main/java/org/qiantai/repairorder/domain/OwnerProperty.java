package org.qiantai.repairorder.domain;

import jakarta.persistence.Column;
import jakarta.persistence.Embedded;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.GeneratedValue;
import jakarta.persistence.GenerationType;
import jakarta.persistence.Id;
import jakarta.persistence.SequenceGenerator;
import jakarta.persistence.Version;
import java.math.BigDecimal;
import java.time.Instant;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.qiantai.platform.error.ForbiddenException;
import org.qiantai.platform.error.InvalidInputException;
import org.qiantai.platform.error.Message;
import org.qiantai.platform.error.WrongStateException;
import org.qiantai.platform.security.Actor;

/** Something of the owner's that the work touched, with the owner's word on it; never changed, only decided upon (R-03-41, R-07-7, R-07-8). */
@Entity
public class OwnerProperty {
    @Id
    @GeneratedValue(strategy = GenerationType.SEQUENCE, generator = "owner_property_seq")
    @SequenceGenerator(name = "owner_property_seq", allocationSize = 50) private @Nullable Long id;

    @Column(updatable = false) private long siteId;

    @Column(updatable = false) private long orderId;

    @Enumerated(EnumType.STRING)
    @Column(nullable = false, updatable = false) private PropertyKind kind;

    @Column(nullable = false, updatable = false) private String item;

    @Column(updatable = false) private @Nullable String finding;

    @Embedded private @Nullable OwnerNotice word;

    @Column(updatable = false) private @Nullable BigDecimal amount;

    @Enumerated(EnumType.STRING)
    @Column(nullable = false) private PropertyStatus state;

    @Column(updatable = false) private boolean needsDirector;

    @Column(updatable = false) private long recordedBy;

    @Column(nullable = false, updatable = false) private String recorderName;

    @Column(nullable = false, updatable = false) private Instant recordedAt;

    private @Nullable Long decidedBy;

    private @Nullable String deciderName;

    private @Nullable Instant decidedAt;

    private @Nullable String decisionNote;

    @Version private int version;

    @SuppressWarnings("NullAway.Init")
    protected OwnerProperty() {}

    private OwnerProperty(RepairOrder order, PropertyKind kind, String item, @Nullable String finding,
            @Nullable OwnerNotice word, @Nullable BigDecimal amount, boolean needsDirector, Actor by, Instant now) {
        this.siteId = order.siteId();
        this.orderId = order.id();
        this.kind = kind;
        this.item = item;
        this.finding = finding;
        this.word = word;
        this.amount = amount;
        this.state = kind == PropertyKind.DAMAGED ? PropertyStatus.PROPOSED : PropertyStatus.NOTED;
        this.needsDirector = needsDirector;
        this.recordedBy = by.id();
        this.recorderName = by.name();
        this.recordedAt = now;
    }

    /**
     * R-03-41: checked before it is installed.
     *
     * @param defect null for none
     * @throws InvalidInputException for a defect that the owner has not been told of
     */
    public static OwnerProperty supplied(RepairOrder order, String item, @Nullable String defect,
            @Nullable OwnerNotice word, Actor by, Instant now) {
        if (defect != null) requireWord(word, "order.property.error.defect");
        return new OwnerProperty(order, PropertyKind.SUPPLIED, item, defect, word, null, false, by, now);
    }

    /**
     * R-07-7: moved out of the way.
     *
     * @throws InvalidInputException without the owner's consent
     */
    public static OwnerProperty moved(RepairOrder order, String item, @Nullable OwnerNotice consent, Actor by,
            Instant now) {
        requireWord(consent, "order.property.error.moved");
        return new OwnerProperty(order, PropertyKind.MOVED, item, null, consent, null, false, by, now);
    }

    /**
     * R-07-8: damaged; apologised for, and to be compensated at its price.
     *
     * @param damage what happened to it
     * @param amount what is paid for it, in CNY
     * @param limit above which only the director agrees to it (G-18)
     * @throws InvalidInputException without the amount, the damage or the word to the owner
     */
    public static OwnerProperty damaged(RepairOrder order, String item, @Nullable String damage,
            @Nullable BigDecimal amount, BigDecimal limit, @Nullable OwnerNotice apology, Actor by, Instant now) {
        if (damage == null) throw new InvalidInputException("found", Message.of("NotBlank"));
        if (amount == null) throw new InvalidInputException("amount", Message.of("order.property.error.amount"));
        requireWord(apology, "order.property.error.damaged");
        return new OwnerProperty(order, PropertyKind.DAMAGED, item, damage, apology, amount,
                amount.compareTo(limit) > 0,
                by, now);
    }

    /**
     * The compensation is agreed to, or not.
     *
     * @param note why not
     * @throws ForbiddenException for whoever proposed it (domain.md §2)
     * @throws WrongStateException when it has been decided
     * @throws InvalidInputException for a no without a reason
     */
    public void decide(boolean agreed, @Nullable String note, Actor by, Instant now) {
        if (state != PropertyStatus.PROPOSED)
            throw new WrongStateException(Message.of("order.property.error.decided", item, name()));
        if (by.id() == recordedBy) throw new ForbiddenException(Message.of("order.property.error.own"));
        if (!agreed && note == null) throw new InvalidInputException("note", Message.of("order.property.error.whyNot"));
        state = agreed ? PropertyStatus.AGREED : PropertyStatus.REFUSED;
        decidedBy = by.id();
        deciderName = by.name();
        decidedAt = now;
        decisionNote = note;
    }

    private String name() { return Objects.requireNonNullElse(deciderName, recorderName); }

    private static void requireWord(@Nullable OwnerNotice word, String why) {
        if (word == null) throw new InvalidInputException("ownerName", Message.of(why));
    }

    public long id() { return Objects.requireNonNull(id); }

    public long orderId() { return orderId; }

    public PropertyKind kind() { return kind; }

    public String item() { return item; }

    /** The defect, or the damage; null where there is none. */
    public @Nullable String finding() { return finding; }

    public @Nullable OwnerNotice word() { return word; }

    /** What is to be paid for it, in CNY; null where nothing was damaged. */
    public @Nullable BigDecimal amount() {
        return amount;
    }

    public PropertyStatus state() { return state; }

    /** More than the department may promise (G-18). */
    public boolean isForDirector() { return needsDirector; }

    public boolean isProposedBy(Actor actor) { return recordedBy == actor.id(); }

    public String recorderName() { return recorderName; }

    public Instant recordedAt() { return recordedAt; }

    public @Nullable String deciderName() { return deciderName; }

    public @Nullable Instant decidedAt() { return decidedAt; }

    public @Nullable String decisionNote() { return decisionNote; }
}
