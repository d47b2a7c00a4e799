package org.qiantai.staff.service;

import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.qiantai.platform.error.InvalidInputException;
import org.qiantai.platform.error.Message;
import org.qiantai.platform.error.NotFoundException;
import org.qiantai.platform.security.Actor;
import org.qiantai.platform.security.Role;
import org.qiantai.staff.domain.AppUser;
import org.qiantai.staff.domain.RoleDelegation;
import org.qiantai.staff.repository.AppUserRepository;
import org.qiantai.staff.repository.DelegationRow;
import org.qiantai.staff.repository.DelegationQuery;
import org.qiantai.staff.repository.RoleDelegationRepository;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Roles lent to deputies: by an administrator for people of own sites, or by the delegator. */
@Service
@Transactional
public class RoleDelegations {
    private final AppUserRepository users;
    private final RoleDelegationRepository lent;
    private final DelegationQuery rows;
    private final ManagedUsers managed;
    private final ApplicationEventPublisher events;
    private final Clock clock;

    /** Who lends which own role to whom, and for how long. */
    public record Offer(String delegator, Role role, String delegate, RoleDelegation.Period period) {}

    /** A lent role, where it stands, and whether it can still be ended. */
    public record Line(DelegationRow row, String state, boolean open) {}

    RoleDelegations(AppUserRepository users, RoleDelegationRepository lent, DelegationQuery rows, ManagedUsers managed,
            ApplicationEventPublisher events,
            Clock clock) {
        this.users = users;
        this.lent = lent;
        this.rows = rows;
        this.managed = managed;
        this.events = events;
        this.clock = clock;
    }

    /** @param own whether only what the actor lent or borrowed, else everything of the actor's sites */
    @Transactional(readOnly = true)
    public List<Line> list(Actor actor, boolean own) {
        Instant now = clock.instant();
        List<DelegationRow> found = own ? rows.ofUser(actor.id()) : rows.ofSites(actor.siteIds());
        return found.stream().map(row -> new Line(row, row.state(now), !row.isOver(now))).toList();
    }

    /** Whom a delegation may name. */
    @Transactional(readOnly = true)
    public List<DelegationQuery.Person> people(Actor actor) { return rows.people(actor.siteIds()); }

    /** @throws InvalidInputException when the delegator has no such role, or has lent it to this person already */
    public void lend(Actor actor, boolean own, Offer offer, UUID token) {
        if (lent.existsByFormToken(token)) return;
        AppUser delegator = own ? users.findById(actor.id()).orElseThrow() : managed.find(actor, offer.delegator());
        AppUser delegate = users.findByUsername(offer.delegate())
                .filter(user -> user.siteIds().stream().anyMatch(actor.siteIds()::contains))
                .orElseThrow(() -> new InvalidInputException("delegate", Message.of("delegation.refused.unknown")));
        RoleDelegation delegation = new RoleDelegation(offer.role(), delegator, delegate, offer.period(), actor.id(),
                clock.instant(),
                token);
        if (rows.overlaps(offer.role(), delegator.id(), delegate.id(), offer.period()))
            throw new InvalidInputException("until", Message.of("delegation.refused.overlaps"));
        lent.saveAndFlush(delegation);
        events.publishEvent(new StaffChanged());
    }

    /** Takes the role back before its time. */
    public void end(Actor actor, boolean own, long id) {
        RoleDelegation delegation = lent.findById(id).orElseThrow(() -> new NotFoundException("delegation"));
        AppUser delegator = users.findById(delegation.delegatorId()).orElseThrow();
        if (own && delegator.id() != actor.id()) throw new NotFoundException("delegation");
        if (!own) managed.find(actor, delegator.username());
        delegation.end(actor.id(), clock.instant());
        lent.saveAndFlush(delegation);
        events.publishEvent(new StaffChanged());
    }
}
