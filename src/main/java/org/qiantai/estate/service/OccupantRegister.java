package org.qiantai.estate.service;

import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Objects;
import java.util.UUID;
import org.qiantai.estate.domain.Change;
import org.qiantai.estate.domain.Occupant;
import org.qiantai.estate.domain.Unit;
import org.qiantai.estate.repository.HouseholdSearchKeyRepository;
import org.qiantai.estate.repository.OccupantRepository;
import org.qiantai.estate.repository.UnitRepository;
import org.qiantai.platform.error.InvalidInputException;
import org.qiantai.platform.error.Message;
import org.qiantai.platform.error.NotFoundException;
import org.qiantai.platform.error.WrongStateException;
import org.qiantai.platform.form.Submissions;
import org.qiantai.platform.form.Submission;
import org.qiantai.platform.security.Actor;
import org.qiantai.platform.site.SiteDirectory;
import org.qiantai.platform.site.SiteRef;
import org.springframework.stereotype.Service;
import org.springframework.transaction.support.TransactionOperations;

/** Keeps who lives where, and with them the keys under which they are found. */
@Service
public class OccupantRegister {
    private final OccupantRepository occupants;
    private final UnitRepository units;
    private final HouseholdSearchKeyRepository keys;
    private final SiteDirectory sites;
    private final TransactionOperations transaction;
    private final Clock clock;

    /** Somebody with the unit they belong to: what a form about them begins with. */
    public record Found(SiteRef site, String unitCode, Occupant.Facts facts, int version, boolean current) {}

    OccupantRegister(OccupantRepository occupants, UnitRepository units, HouseholdSearchKeyRepository keys,
            SiteDirectory sites,
            TransactionOperations transaction, Clock clock) {
        this.occupants = occupants;
        this.units = units;
        this.keys = keys;
        this.sites = sites;
        this.transaction = transaction;
        this.clock = clock;
    }

    /** @throws NotFoundException when there is no such person at the actor's sites */
    public Found find(long id, Actor actor) {
        EstatePolicy.requireOccupants(actor);
        return Objects.requireNonNull(transaction.execute(_ -> {
            Occupant person = require(id);
            SiteRef site = sites.byId(person.siteId());
            return new Found(site, unitCode(person), person.facts(), person.version(),
                    person.isCurrent(today(site)));
        }));
    }

    /** Adds somebody to a unit; returns the unit's code. */
    public String add(SiteRef site, String unitCode, Occupant.Facts facts, UUID token, Actor actor) {
        EstatePolicy.requireOccupants(actor);
        check(facts);
        return Submissions.run(() -> Objects.requireNonNull(transaction.execute(_ -> {
            Unit unit = units.findBySiteIdAndCode(site.id(), unitCode)
                    .orElseThrow(() -> new NotFoundException(unitCode));
            if (occupants.findByFormToken(token).isEmpty())
                save(new Occupant(site.id(), unit.id(), facts, by(actor), token));
            return unitCode;
        })), () -> Objects
                .requireNonNull(transaction.execute(_ -> occupants.findByFormToken(token).map(this::unitCode))));
    }

    /** Corrects what is known of somebody; returns their unit's code. */
    public String correct(long id, Submission submission, Occupant.Facts facts, Actor actor) {
        EstatePolicy.requireOccupants(actor);
        check(facts);
        return Objects.requireNonNull(transaction.execute(_ -> {
            Occupant person = require(id);
            Freshness.require(submission, person.version(), person.change());
            person.correct(facts, by(actor));
            return save(person);
        }));
    }

    /**
     * Somebody moves out; the household file keeps them.
     *
     * @throws WrongStateException when they already have
     */
    public String depart(long id, Submission submission, LocalDate movedOutOn, Actor actor) {
        EstatePolicy.requireOccupants(actor);
        return Objects.requireNonNull(transaction.execute(_ -> {
            Occupant person = require(id);
            Occupant.Facts facts = person.facts();
            if (!person.isCurrent(today(sites.byId(person.siteId()))))
                throw new WrongStateException(Message.of("estate.refused.departed", facts.name(),
                        String.valueOf(facts.livesUntil())));
            Freshness.require(submission, person.version(), person.change());
            if (facts.livesFrom() != null && movedOutOn.isBefore(facts.livesFrom()))
                throw new InvalidInputException("movedOutOn", Message.of("estate.refused.period"));
            person.depart(movedOutOn, by(actor));
            return save(person);
        }));
    }

    private static void check(Occupant.Facts facts) {
        PhoneText.firstWrong(facts.phones()).ifPresent(wrong -> {
            throw new InvalidInputException("phones", Message.of("estate.refused.phone", wrong));
        });
        if (facts.livesFrom() != null && facts.livesUntil() != null && facts.livesUntil().isBefore(facts.livesFrom()))
            throw new InvalidInputException("livesUntil", Message.of("estate.refused.period"));
    }

    private String save(Occupant person) {
        Occupant saved = occupants.saveAndFlush(person);
        boolean current = saved.isCurrent(today(sites.byId(saved.siteId())));
        keys.replaceOccupants(saved.siteId(), List.of(saved.id()), HouseholdSearchKeys.ofOccupant(saved.id(),
                current, saved.facts().name(), saved.facts().phones()));
        return unitCode(saved);
    }

    private Occupant require(long id) {
        return occupants.findById(id).orElseThrow(() -> new NotFoundException(String.valueOf(id)));
    }

    private String unitCode(Occupant person) { return units.findById(person.unitId()).orElseThrow().code(); }

    private LocalDate today(SiteRef site) { return LocalDate.now(clock.withZone(site.zone())); }

    private Change by(Actor actor) { return new Change(clock.instant(), actor.name()); }
}
