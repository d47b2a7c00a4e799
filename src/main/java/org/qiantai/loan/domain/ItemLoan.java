package org.qiantai.loan.domain;

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
import java.time.Instant;
import java.util.Objects;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.qiantai.platform.error.Message;
import org.qiantai.platform.error.WrongStateException;
import org.qiantai.platform.security.Actor;

/** A thing lent out for help, until it is back, or known to be lost. */
@Entity
public class ItemLoan {
    @Id
    @GeneratedValue(strategy = GenerationType.SEQUENCE, generator = "item_loan_seq")
    @SequenceGenerator(name = "item_loan_seq", allocationSize = 50) private @Nullable Long id;

    @Column(nullable = false, updatable = false) private long siteId;

    @Column(nullable = false, updatable = false) private UUID formToken;

    @Embedded private LoanTerms lending;

    @Column(nullable = false) private Instant dueAt;

    private @Nullable Instant returnedAt;

    private @Nullable String receivedBy;

    @Enumerated(EnumType.STRING) private @Nullable ItemCondition condition;

    private @Nullable String returnNote;

    @Version private long version;

    @SuppressWarnings("NullAway.Init")
    protected ItemLoan() {}

    public ItemLoan(long siteId, UUID formToken, LoanTerms lending, Instant dueAt) {
        this.siteId = siteId;
        this.formToken = formToken;
        this.lending = lending;
        this.dueAt = dueAt;
    }

    /** The borrower asked for longer. */
    public void prolong(Instant until) {
        requireOut();
        dueAt = until;
    }

    /** It is back with us, or will never be. */
    public void takeBack(ItemCondition how, @Nullable String note, Actor by, Instant now) {
        requireOut();
        returnedAt = now;
        receivedBy = by.name();
        condition = how;
        returnNote = note;
    }

    private void requireOut() {
        if (returnedAt != null)
            throw new WrongStateException(Message.of("loan.error.returned", lending.item(),
                    Objects.requireNonNullElse(receivedBy, ""), returnedAt));
    }

    public long id() { return Objects.requireNonNull(id, "not saved yet"); }

    public long siteId() { return siteId; }

    public LoanTerms lending() { return lending; }

    public long version() { return version; }
}
