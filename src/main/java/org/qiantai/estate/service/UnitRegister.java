package org.qiantai.estate.service;

import java.math.BigDecimal;
import java.time.Clock;
import java.time.LocalDate;
import java.util.Objects;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.qiantai.estate.UnitUsage;
import org.qiantai.estate.domain.Building;
import org.qiantai.estate.domain.Change;
import org.qiantai.estate.domain.Unit;
import org.qiantai.estate.repository.BuildingRepository;
import org.qiantai.estate.repository.HouseholdSearchKeyRepository;
import org.qiantai.estate.repository.UnitRepository;
import org.qiantai.platform.error.InvalidInputException;
import org.qiantai.platform.error.Message;
import org.qiantai.platform.error.NotFoundException;
import org.qiantai.platform.form.Submissions;
import org.qiantai.platform.form.Submission;
import org.qiantai.platform.security.Actor;
import org.qiantai.platform.site.SiteRef;
import org.springframework.stereotype.Service;
import org.springframework.transaction.support.TransactionOperations;

/** Keeps the site's units, and with them the keys under which they are found. */
@Service
public class UnitRegister {
    private static final int LONGEST_CODE = 20;

    private final UnitRepository units;
    private final BuildingRepository buildings;
    private final HouseholdSearchKeyRepository keys;
    private final TransactionOperations transaction;
    private final Clock clock;

    /** What the form says; {@code building} is the building's code. */
    public record Entry(String building, String code, @Nullable Integer floor, @Nullable BigDecimal area,
            UnitUsage usage, @Nullable LocalDate movedInOn, @Nullable String note) {}

    UnitRegister(UnitRepository units, BuildingRepository buildings, HouseholdSearchKeyRepository keys,
            TransactionOperations transaction, Clock clock) {
        this.units = units;
        this.buildings = buildings;
        this.keys = keys;
        this.transaction = transaction;
        this.clock = clock;
    }

    /**
     * Adds a unit.
     *
     * @return its code as it is kept
     * @throws InvalidInputException when the code is none, or taken
     */
    public String add(SiteRef site, Entry entry, UUID token, Actor actor) {
        EstatePolicy.requireUnits(actor);
        return Submissions.run(
                () -> Objects.requireNonNull(transaction.execute(_ -> units.findByFormToken(token).map(Unit::code)
                        .orElseGet(() -> save(new Unit(site.id(), facts(site, entry, null), by(actor), token))))),
                () -> Objects.requireNonNull(transaction.execute(_ -> units.findByFormToken(token).map(Unit::code))));
    }

    /** Corrects a unit; returns its code, which may be another one now. */
    public String correct(SiteRef site, Submission submission, Entry entry, Actor actor) {
        EstatePolicy.requireUnits(actor);
        return Objects.requireNonNull(transaction.execute(_ -> {
            Unit unit = units.findBySiteIdAndCode(site.id(), submission.number())
                    .orElseThrow(() -> new NotFoundException(submission.number()));
            Freshness.require(submission, unit.version(), unit.change());
            unit.correct(facts(site, entry, unit), by(actor));
            return save(unit);
        }));
    }

    private String save(Unit unit) {
        Unit saved = units.saveAndFlush(unit);
        keys.replaceUnit(saved.siteId(), saved.id(), HouseholdSearchKeys.ofUnit(saved.id(), saved.code()));
        return saved.code();
    }

    private Unit.Facts facts(SiteRef site, Entry entry, @Nullable Unit self) {
        Building building = buildings.findBySiteIdAndCode(site.id(), entry.building())
                .orElseThrow(() -> new InvalidInputException("building", Message.of("estate.refused.building")));
        String code = RoomText.parse(entry.code()).map(RoomText::code).filter(text -> text.length() <= LONGEST_CODE)
                .orElseThrow(() -> new InvalidInputException("code", Message.of("estate.refused.code")));
        units.findBySiteIdAndCode(site.id(), code).filter(other -> self == null || other.id() != self.id())
                .ifPresent(_ -> {
                    throw new InvalidInputException("code", Message.of("estate.refused.taken", code));
                });
        return new Unit.Facts(building.id(), code, entry.floor(), entry.area(), entry.usage(), entry.movedInOn(),
                entry.note());
    }

    private Change by(Actor actor) { return new Change(clock.instant(), actor.name()); }
}
