package org.qiantai.deadline.repository;

import java.util.Collection;
import java.util.List;
import java.util.Optional;
import org.qiantai.deadline.ExtensionLevel;
import org.qiantai.deadline.domain.Extension;
import org.springframework.data.domain.Limit;
import org.springframework.data.jpa.repository.Query;
import org.springframework.data.repository.Repository;

/** The extensions of the sites in scope. */
public interface ExtensionRepository extends Repository<Extension, Long> {
    Extension save(Extension extension);

    Optional<Extension> findById(long id);

    List<Extension> findByIdIn(Collection<Long> ids);

    List<Extension> findBySubjectKindAndSubjectIdOrderByOrdinalDesc(String subjectKind, long subjectId);

    /** Those of several records of a kind, the latest first. */
    List<Extension> findBySubjectKindAndSubjectIdInOrderByIdDesc(String subjectKind, Collection<Long> subjectIds);

    /** A site's that somebody else asked for, the longest waiting first. */
    @Query("""
            SELECT e FROM Extension e WHERE e.siteId = :siteId AND e.status = 'REQUESTED' AND e.level IN :levels
            AND e.requestedBy <> :actorId ORDER BY e.requestedAt, e.id""")
    List<Extension> waiting(long siteId, Collection<ExtensionLevel> levels, long actorId, Limit limit);

    @Query("""
            SELECT count(e) FROM Extension e WHERE e.siteId = :siteId AND e.status = 'REQUESTED' AND e.level IN :levels
            AND e.requestedBy <> :actorId""")
    int countWaiting(long siteId, Collection<ExtensionLevel> levels, long actorId);

    /** Whoever asks for a record's extension, and whoever ends the record, wait for each other here. */
    @Query(value = "SELECT pg_advisory_xact_lock(hashtextextended('deadline_extension ' || :number, 0)) IS NULL", nativeQuery = true)
    boolean waitForOthersOf(String number);
}
