package org.qiantai.estate;

import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.qiantai.estate.repository.BuildingNoteQuery;
import org.qiantai.platform.site.SiteRef;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/**
 * What one must know of a building before one talks about it or goes there: where a key hangs, what was announced.
 * Templates call it as {@code @buildingNotes}.
 */
@Component("buildingNotes")
@Transactional(readOnly = true)
public class BuildingNotes {
    private final BuildingNoteQuery reads;

    BuildingNotes(BuildingNoteQuery reads) { this.reads = reads; }

    /**
     * One line.
     *
     * @param building its name; null for the whole site
     */
    public record Note(long id, @Nullable String building, String text, Instant changedAt, String changedBy,
            int version) {}

    /** Those on the whole site first, then those on the unit's building; without a unit the first alone. */
    public List<Note> at(SiteRef site, @Nullable String unitCode) {
        return reads.at(site.id(), unitCode);
    }
}
