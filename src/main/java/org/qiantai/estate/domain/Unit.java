package org.qiantai.estate.domain;

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
import java.time.LocalDate;
import java.util.Objects;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.qiantai.estate.UnitUsage;

/** One flat, office, shop or parking space, known by the code people say on the phone. */
@Entity
public class Unit {
    @Id
    @GeneratedValue(strategy = GenerationType.SEQUENCE, generator = "unit_seq")
    @SequenceGenerator(name = "unit_seq", allocationSize = 50) private @Nullable Long id;
    private long siteId;
    private long buildingId;
    private String code;
    private @Nullable Integer floor;
    private @Nullable BigDecimal area;
    @Enumerated(EnumType.STRING) private UnitUsage usage;
    private @Nullable LocalDate movedInOn;
    private @Nullable String note;
    @Embedded private Change change;
    private @Nullable UUID formToken;
    @Version private int version;

    /** What is known of a unit; {@code area} in m², {@code movedInOn} when it was first lived in (not before: 入住前). */
    public record Facts(long buildingId, String code, @Nullable Integer floor, @Nullable BigDecimal area,
            UnitUsage usage, @Nullable LocalDate movedInOn, @Nullable String note) {}

    @SuppressWarnings("NullAway.Init")
    protected Unit() {}

    public Unit(long siteId, Facts facts, Change change, @Nullable UUID formToken) {
        this.siteId = siteId;
        this.buildingId = facts.buildingId();
        this.code = facts.code();
        this.floor = facts.floor();
        this.area = facts.area();
        this.usage = facts.usage();
        this.movedInOn = facts.movedInOn();
        this.note = facts.note();
        this.change = change;
        this.formToken = formToken;
    }

    public void correct(Facts facts, Change by) {
        buildingId = facts.buildingId();
        code = facts.code();
        floor = facts.floor();
        area = facts.area();
        usage = facts.usage();
        movedInOn = facts.movedInOn();
        note = facts.note();
        change = by;
    }

    public long id() { return Objects.requireNonNull(id); }

    public long siteId() { return siteId; }

    public String code() { return code; }

    public Facts facts() { return new Facts(buildingId, code, floor, area, usage, movedInOn, note); }

    public Change change() { return change; }

    public int version() { return version; }
}
