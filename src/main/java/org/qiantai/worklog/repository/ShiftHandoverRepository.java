package org.qiantai.worklog.repository;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.qiantai.worklog.domain.ShiftHandover;
import org.springframework.data.domain.Limit;
import org.springframework.data.jpa.repository.Query;
import org.springframework.data.repository.Repository;

/** What is handed over at the sites in scope. */
public interface ShiftHandoverRepository extends Repository<ShiftHandover, Long> {
    ShiftHandover save(ShiftHandover handover);

    Optional<ShiftHandover> findById(long id);

    /** Not done yet, the oldest first. */
    @Query("""
            SELECT h FROM ShiftHandover h WHERE h.siteId = :siteId AND h.status IN (OPEN, ACCEPTED)
            ORDER BY h.writtenAt, h.id""")
    List<ShiftHandover> open(long siteId, Limit most);

    /** Those that were open at some time between, though done since; what is older than {@code oldest} is left out. */
    @Query("""
            SELECT h FROM ShiftHandover h WHERE h.siteId = :siteId AND h.status = DONE AND h.writtenAt >= :oldest
                AND h.writtenAt < :until AND h.doneAt >= :from ORDER BY h.writtenAt, h.id""")
    List<ShiftHandover> doneSince(long siteId, Instant oldest, Instant from, Instant until, Limit most);
}
