package org.qiantai.estate.domain;

import jakarta.persistence.CollectionTable;
import jakarta.persistence.ElementCollection;
import jakarta.persistence.Embedded;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.FetchType;
import jakarta.persistence.GeneratedValue;
import jakarta.persistence.GenerationType;
import jakarta.persistence.Id;
import jakarta.persistence.JoinColumn;
import jakarta.persistence.OrderColumn;
import jakarta.persistence.SequenceGenerator;
import jakarta.persistence.Version;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.qiantai.estate.OccupantKind;
import org.qiantai.estate.SpecialCare;

/** Somebody tied to a unit: lives there, owns it, or is to be called about it. */
@Entity
public class Occupant {
    @Id
    @GeneratedValue(strategy = GenerationType.SEQUENCE, generator = "occupant_seq")
    @SequenceGenerator(name = "occupant_seq", allocationSize = 50) private @Nullable Long id;
    private long siteId;
    private long unitId;
    private String name;
    @Enumerated(EnumType.STRING) private OccupantKind kind;
    @ElementCollection(fetch = FetchType.EAGER)
    @CollectionTable(name = "occupant_phone", joinColumns = @JoinColumn(name = "occupant_id"))
    @OrderColumn(name = "position") private List<OccupantPhone> phones = new ArrayList<>();
    private @Nullable LocalDate livesFrom;
    private @Nullable LocalDate livesUntil;
    @Enumerated(EnumType.STRING) private @Nullable SpecialCare specialCare;
    private @Nullable String careNote;
    private @Nullable String note;
    @Embedded private Change change;
    private @Nullable UUID formToken;
    @Version private int version;

    /** What is known of somebody. The phones in the order in which to try them. */
    public record Facts(String name, OccupantKind kind, List<String> phones, @Nullable LocalDate livesFrom,
            @Nullable LocalDate livesUntil, @Nullable SpecialCare specialCare, @Nullable String careNote,
            @Nullable String note) {}

    @SuppressWarnings("NullAway.Init")
    protected Occupant() {}

    public Occupant(long siteId, long unitId, Facts facts, Change change, @Nullable UUID formToken) {
        this.siteId = siteId;
        this.unitId = unitId;
        this.formToken = formToken;
        this.name = facts.name();
        this.kind = facts.kind();
        this.change = change;
        take(facts);
    }

    public void correct(Facts facts, Change by) {
        name = facts.name();
        kind = facts.kind();
        change = by;
        take(facts);
    }

    private void take(Facts facts) {
        livesFrom = facts.livesFrom();
        livesUntil = facts.livesUntil();
        specialCare = facts.specialCare();
        careNote = facts.careNote();
        note = facts.note();
        if (!phones().equals(facts.phones())) {
            phones.clear();
            facts.phones().forEach(phone -> phones.add(new OccupantPhone(siteId, phone)));
        }
    }

    /** From that day on they no longer live there; the household file keeps them. */
    public void depart(LocalDate movedOutOn, Change by) {
        livesUntil = movedOutOn;
        change = by;
    }

    /** The day somebody moves out they are gone, so that the desk does not call the wrong person. */
    public boolean isCurrent(LocalDate today) {
        return livesUntil == null || livesUntil.isAfter(today);
    }

    public long id() { return Objects.requireNonNull(id); }

    public long siteId() { return siteId; }

    public long unitId() { return unitId; }

    public Facts facts() { return new Facts(name, kind, phones(), livesFrom, livesUntil, specialCare, careNote, note); }

    public Change change() { return change; }

    public int version() { return version; }

    private List<String> phones() { return phones.stream().map(OccupantPhone::phone).toList(); }
}
