package org.qiantai.staff.domain;

import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.GeneratedValue;
import jakarta.persistence.GenerationType;
import jakarta.persistence.Id;
import jakarta.persistence.SequenceGenerator;
import jakarta.persistence.Table;
import jakarta.persistence.Version;
import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.qiantai.platform.error.InvalidInputException;
import org.qiantai.platform.error.Message;
import org.qiantai.platform.error.WrongStateException;
import org.qiantai.platform.security.Role;

/** A role lent to a deputy for a period; acts by it say "for". */
@Entity
@Table(name = "lent_role")
public class LentRole {
    @Id
    @GeneratedValue(strategy = GenerationType.SEQUENCE, generator = "lent_role_seq")
    @SequenceGenerator(name = "lent_role_seq", sequenceName = "lent_role_seq", allocationSize = 50) private long id;

    @Enumerated(EnumType.STRING) private Role role;
    private @Nullable String departmentCode;
    private long lenderId;
    private long borrowerId;
    private Instant lentFrom;
    private Instant lentUntil;
    private long lentBy;
    private Instant lentAt;
    private @Nullable Instant endedAt;
    private @Nullable Long endedBy;
    private @Nullable UUID formToken;
    @Version private int version;

    /** From–until; the end is not part of it. */
    public record Period(Instant from, Instant until) {
        /** @throws InvalidInputException when it is empty or over before it is entered */
        public void check(Instant now) {
            if (!from.isBefore(until)) throw new InvalidInputException("until", Message.of("lending.refused.order"));
            if (!now.isBefore(until)) throw new InvalidInputException("until", Message.of("lending.refused.past"));
        }
    }

    @SuppressWarnings("NullAway.Init")
    protected LentRole() {}

    /**
     * @param actor who enters it: an administrator, or the lender
     * @throws InvalidInputException when the lender has no such role, or the borrower is no deputy for it
     */
    @SuppressWarnings("NullAway.Init")
    public LentRole(Role role, AppUser lender, AppUser borrower, Period period, long actor, Instant now, UUID token) {
        if (role == Role.HEAD_OFFICE || !lender.roles().contains(role))
            throw new InvalidInputException("role", Message.of("lending.refused.notOwn", lender.profile().name()));
        requireDeputy(borrower, lender);
        period.check(now);
        this.role = role;
        this.departmentCode = Assignment.departmentOf(role, lender.department());
        this.lenderId = lender.id();
        this.borrowerId = borrower.id();
        this.lentFrom = period.from();
        this.lentUntil = period.until();
        this.lentBy = actor;
        this.lentAt = now;
        this.formToken = token;
    }

    private static void requireDeputy(AppUser borrower, AppUser lender) {
        if (borrower.id() == lender.id()) throw refusedBorrower("lending.refused.self");
        if (!borrower.isEnabled()) throw refusedBorrower("lending.refused.disabled");
        if (borrower.roles().contains(Role.HEAD_OFFICE)) throw refusedBorrower("lending.refused.headOffice");
        if (borrower.siteIds().stream().noneMatch(lender.siteIds()::contains))
            throw refusedBorrower("lending.refused.noSharedSite");
    }

    private static InvalidInputException refusedBorrower(String sentence) {
        return new InvalidInputException("borrower", Message.of(sentence));
    }

    /** Takes it back early. @throws WrongStateException when it is over */
    public void end(long actor, Instant now) {
        if (endedAt != null || !now.isBefore(lentUntil))
            throw new WrongStateException(Message.of("lending.refused.over"));
        endedAt = now;
        endedBy = actor;
    }

    public long id() { return id; }

    public long lenderId() { return lenderId; }
}
