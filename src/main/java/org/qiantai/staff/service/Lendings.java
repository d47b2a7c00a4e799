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
import org.qiantai.staff.domain.LentRole;
import org.qiantai.staff.repository.AppUsers;
import org.qiantai.staff.repository.LendingRow;
import org.qiantai.staff.repository.LendingRows;
import org.qiantai.staff.repository.LentRoles;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Roles lent to deputies: by an administrator for people of own sites, or by the lender. */
@Service
@Transactional
public class Lendings {
    private final AppUsers users;
    private final LentRoles lent;
    private final LendingRows rows;
    private final ManagedUsers managed;
    private final ApplicationEventPublisher events;
    private final Clock clock;

    /** Who lends which own role to whom, and for how long. */
    public record Offer(String lender, Role role, String borrower, LentRole.Period period) {}

    /** A lent role, where it stands, and whether it can still be ended. */
    public record Line(LendingRow row, String state, boolean open) {}

    Lendings(AppUsers users, LentRoles lent, LendingRows rows, ManagedUsers managed, ApplicationEventPublisher events,
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
        List<LendingRow> found = own ? rows.ofUser(actor.id()) : rows.ofSites(actor.siteIds());
        return found.stream().map(row -> new Line(row, row.state(now), !row.isOver(now))).toList();
    }

    /** Whom a lending may name. */
    @Transactional(readOnly = true)
    public List<LendingRows.Person> people(Actor actor) { return rows.people(actor.siteIds()); }

    /** @throws InvalidInputException when the lender has no such role, or has lent it to this person already */
    public void lend(Actor actor, boolean own, Offer offer, UUID token) {
        if (lent.existsByFormToken(token)) return;
        AppUser lender = own ? users.findById(actor.id()).orElseThrow() : managed.find(actor, offer.lender());
        AppUser borrower = users.findByUsername(offer.borrower())
                .filter(user -> user.siteIds().stream().anyMatch(actor.siteIds()::contains))
                .orElseThrow(() -> new InvalidInputException("borrower", Message.of("lending.refused.unknown")));
        LentRole lending = new LentRole(offer.role(), lender, borrower, offer.period(), actor.id(), clock.instant(),
                token);
        if (rows.overlaps(offer.role(), lender.id(), borrower.id(), offer.period()))
            throw new InvalidInputException("until", Message.of("lending.refused.overlaps"));
        lent.saveAndFlush(lending);
        events.publishEvent(new StaffChanged());
    }

    /** Takes the role back before its time. */
    public void end(Actor actor, boolean own, long id) {
        LentRole lending = lent.findById(id).orElseThrow(() -> new NotFoundException("lending"));
        AppUser lender = users.findById(lending.lenderId()).orElseThrow();
        if (own && lender.id() != actor.id()) throw new NotFoundException("lending");
        if (!own) managed.find(actor, lender.username());
        lending.end(actor.id(), clock.instant());
        lent.saveAndFlush(lending);
        events.publishEvent(new StaffChanged());
    }
}
