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
@Table(name = "role_delegation")
public class RoleDelegation {
    @Id
    @GeneratedValue(strategy = GenerationType.SEQUENCE, generator = "role_delegation_seq")
    @SequenceGenerator(name = "role_delegation_seq", sequenceName = "role_delegation_seq", allocationSize = 50) private long id;

    @Enumerated(EnumType.STRING) private Role role;
    private @Nullable String departmentCode;
    private long delegatorId;
    private long delegateId;
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
            if (!from.isBefore(until)) throw new InvalidInputException("until", Message.of("delegation.refused.order"));
            if (!now.isBefore(until)) throw new InvalidInputException("until", Message.of("delegation.refused.past"));
        }
    }

    @SuppressWarnings("NullAway.Init")
    protected RoleDelegation() {}

    /**
     * @param actor who enters it: an administrator, or the delegator
     * @throws InvalidInputException when the delegator has no such role, or the delegate is no deputy for it
     */
    @SuppressWarnings("NullAway.Init")
    public RoleDelegation(Role role, AppUser delegator, AppUser delegate, Period period, long actor, Instant now,
            UUID token) {
        if (role == Role.HEAD_OFFICE || !delegator.roles().contains(role))
            throw new InvalidInputException("role",
                    Message.of("delegation.refused.notOwn", delegator.profile().name()));
        requireDeputy(delegate, delegator);
        period.check(now);
        this.role = role;
        this.departmentCode = Assignment.departmentOf(role, delegator.department());
        this.delegatorId = delegator.id();
        this.delegateId = delegate.id();
        this.lentFrom = period.from();
        this.lentUntil = period.until();
        this.lentBy = actor;
        this.lentAt = now;
        this.formToken = token;
    }

    private static void requireDeputy(AppUser delegate, AppUser delegator) {
        if (delegate.id() == delegator.id()) throw refusedBorrower("delegation.refused.self");
        if (!delegate.isEnabled()) throw refusedBorrower("delegation.refused.disabled");
        if (delegate.roles().contains(Role.HEAD_OFFICE)) throw refusedBorrower("delegation.refused.headOffice");
        if (delegate.siteIds().stream().noneMatch(delegator.siteIds()::contains))
            throw refusedBorrower("delegation.refused.noSharedSite");
    }

    private static InvalidInputException refusedBorrower(String sentence) {
        return new InvalidInputException("delegate", Message.of(sentence));
    }

    /** Takes it back early. @throws WrongStateException when it is over */
    public void end(long actor, Instant now) {
        if (endedAt != null || !now.isBefore(lentUntil))
            throw new WrongStateException(Message.of("delegation.refused.over"));
        endedAt = now;
        endedBy = actor;
    }

    public long id() { return id; }

    public long delegatorId() { return delegatorId; }
}
