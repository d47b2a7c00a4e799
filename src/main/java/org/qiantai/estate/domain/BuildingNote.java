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

/** Something one must know of a building, or of the whole site: where a key hangs, what was announced. */
@Entity
public class BuildingNote {
    @Id
    @GeneratedValue(strategy = GenerationType.SEQUENCE, generator = "building_note_seq")
    @SequenceGenerator(name = "building_note_seq", allocationSize = 50) private @Nullable Long id;
    private long siteId;
    private @Nullable Long buildingId;
    private String text;
    @Embedded private Change change;
    private boolean removed;
    private @Nullable UUID formToken;
    @Version private int version;

    @SuppressWarnings("NullAway.Init")
    protected BuildingNote() {}

    /** @param buildingId null for the whole site */
    public BuildingNote(long siteId, @Nullable Long buildingId, String text, Change change, UUID formToken) {
        this.siteId = siteId;
        this.buildingId = buildingId;
        this.text = text;
        this.change = change;
        this.formToken = formToken;
    }

    public void correct(@Nullable Long where, String better, Change by) {
        buildingId = where;
        text = better;
        change = by;
    }

    /** No longer true: kept, and shown to nobody. */
    public void remove(Change by) {
        removed = true;
        change = by;
    }

    public long id() { return Objects.requireNonNull(id); }

    public @Nullable Long buildingId() { return buildingId; }

    public String text() { return text; }

    public Change change() { return change; }

    public int version() { return version; }
}
