package org.qiantai.estate.repository;

import java.util.Optional;
import java.util.UUID;
import org.qiantai.estate.domain.BuildingNote;
import org.springframework.data.repository.Repository;

/** Notes on buildings, as they are written. */
public interface BuildingNoteRepository extends Repository<BuildingNote, Long> {
    BuildingNote saveAndFlush(BuildingNote note);

    Optional<BuildingNote> findByIdAndSiteIdAndRemovedFalse(long id, long siteId);

    boolean existsByFormToken(UUID formToken);
}
