package org.qiantai.estate.service;

import java.time.Clock;
import java.util.List;
import java.util.Objects;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.qiantai.estate.domain.Building;
import org.qiantai.estate.domain.Change;
import org.qiantai.estate.repository.BuildingQuery;
import org.qiantai.estate.repository.BuildingRepository;
import org.qiantai.platform.error.InvalidInputException;
import org.qiantai.platform.error.Message;
import org.qiantai.platform.error.NotFoundException;
import org.qiantai.platform.form.Submissions;
import org.qiantai.platform.form.Submission;
import org.qiantai.platform.security.Actor;
import org.qiantai.platform.site.SiteRef;
import org.springframework.stereotype.Service;
import org.springframework.transaction.support.TransactionOperations;

/** Keeps the site's buildings. Their routes are the administrator's alone. */
@Service
public class BuildingRegister {
    private final BuildingRepository buildings;
    private final BuildingQuery reads;
    private final TransactionOperations transaction;
    private final Clock clock;

    /** A building with its version, for the form that corrects it. */
    public record Found(Building.Facts facts, int version) {}

    BuildingRegister(BuildingRepository buildings, BuildingQuery reads, TransactionOperations transaction,
            Clock clock) {
        this.buildings = buildings;
        this.reads = reads;
        this.transaction = transaction;
        this.clock = clock;
    }

    /** All of the site, in the order in which people count. */
    public List<BuildingQuery.Row> all(SiteRef site) {
        return Objects.requireNonNull(transaction.execute(_ -> reads.all(site.id())));
    }

    public Found find(SiteRef site, String code) {
        return Objects.requireNonNull(transaction.execute(_ -> {
            Building building = require(site, code);
            return new Found(building.facts(), building.version());
        }));
    }

    public void add(SiteRef site, Building.Facts facts, UUID token, Actor actor) {
        Submissions.run(() -> Objects.requireNonNull(transaction.execute(_ -> buildings.findByFormToken(token)
                .orElseGet(() -> buildings.saveAndFlush(
                        new Building(site.id(), checked(site, facts, null), by(actor), token))))),
                () -> Objects.requireNonNull(transaction.execute(_ -> buildings.findByFormToken(token))));
    }

    public void correct(SiteRef site, Submission submission, Building.Facts facts, Actor actor) {
        transaction.executeWithoutResult(_ -> {
            Building building = require(site, submission.number());
            Freshness.require(submission, building.version(), building.change());
            building.correct(checked(site, facts, building), by(actor));
            buildings.saveAndFlush(building);
        });
    }

    private Building.Facts checked(SiteRef site, Building.Facts facts, @Nullable Building self) {
        String code = RoomText.parse(facts.code()).map(RoomText::code).orElse(facts.code().strip());
        buildings.findBySiteIdAndCode(site.id(), code).filter(other -> self == null || other.id() != self.id())
                .ifPresent(_ -> {
                    throw new InvalidInputException("code", Message.of("estate.refused.taken", code));
                });
        return new Building.Facts(code, facts.name(), facts.floors());
    }

    private Building require(SiteRef site, String code) {
        return buildings.findBySiteIdAndCode(site.id(), code).orElseThrow(() -> new NotFoundException(code));
    }

    private Change by(Actor actor) { return new Change(clock.instant(), actor.name()); }
}
