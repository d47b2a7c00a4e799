package org.qiantai.estate.domain;

import jakarta.persistence.Embedded;
import jakarta.persistence.Entity;
import jakarta.persistence.GeneratedValue;
import jakarta.persistence.GenerationType;
import jakarta.persistence.Id;
import jakarta.persistence.SequenceGenerator;
import jakarta.persistence.Version;
import java.util.Objects;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** A house of the site: {@code 3}, called 3栋. */
@Entity
public class Building {
    @Id
    @GeneratedValue(strategy = GenerationType.SEQUENCE, generator = "building_seq")
    @SequenceGenerator(name = "building_seq", allocationSize = 50) private @Nullable Long id;
    private long siteId;
    private String code;
    private String name;
    private @Nullable Integer floors;
    @Embedded private Change change;
    private @Nullable UUID formToken;
    @Version private int version;

    /** What the register says of a building; what people know of it beyond that are {@link BuildingNote}s. */
    public record Facts(String code, String name, @Nullable Integer floors) {}

    @SuppressWarnings("NullAway.Init")
    protected Building() {}

    public Building(long siteId, Facts facts, Change change, @Nullable UUID formToken) {
        this.siteId = siteId;
        this.code = facts.code();
        this.name = facts.name();
        this.floors = facts.floors();
        this.change = change;
        this.formToken = formToken;
    }

    public void correct(Facts facts, Change by) {
        code = facts.code();
        name = facts.name();
        floors = facts.floors();
        change = by;
    }

    public long id() { return Objects.requireNonNull(id); }

    public long siteId() { return siteId; }

    public Facts facts() { return new Facts(code, name, floors); }

    public Change change() { return change; }

    public int version() { return version; }
}
