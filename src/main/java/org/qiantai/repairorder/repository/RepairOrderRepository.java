package org.qiantai.repairorder.repository;

import jakarta.persistence.LockModeType;
import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import org.qiantai.repairorder.domain.RepairOrder;
import org.springframework.data.domain.Limit;
import org.springframework.data.jpa.repository.Lock;
import org.springframework.data.jpa.repository.Query;
import org.springframework.data.repository.Repository;

/** The orders of the sites in scope. */
public interface RepairOrderRepository extends Repository<RepairOrder, Long> {
    RepairOrder save(RepairOrder order);

    Optional<RepairOrder> findByNumber(String number);

    /**
     * The same, and nobody else asks the owner or hears the answer meanwhile: a quotation leaves the order's own row as it
     * is, so the version alone would not notice.
     */
    @Lock(LockModeType.PESSIMISTIC_WRITE)
    Optional<RepairOrder> findLockedByNumber(String number);

    List<RepairOrder> findByIdIn(Collection<Long> ids);

    List<RepairOrder> findByRequestIdOrderById(long requestId);

    /** Done at the same place and of the same kind between these times, the latest first (G-13). */
    @Query("""
            SELECT o FROM RepairOrder o WHERE o.scope.unitId = :unitId AND o.scope.categoryCode = :category
                AND o.status IN (COMPLETED, REVIEWED, FILED) AND o.slip.completedAt BETWEEN :from AND :until AND o.id <> :but
            ORDER BY o.slip.completedAt DESC""")
    List<RepairOrder> doneAt(long unitId, String category, Instant from, Instant until, long but, Limit most);

    /** What is not done yet, in the order of the ids. */
    @Query("""
            SELECT o FROM RepairOrder o WHERE o.siteId = :siteId AND o.id > :after
                AND o.status IN (OPEN, ASSIGNED, ON_SITE, QUOTED, WORKING) ORDER BY o.id""")
    List<RepairOrder> undone(long siteId, long after, Limit most);

    /** One request's endings wait for each other here, so that of two last orders one sees the other's end. */
    @Query(value = "SELECT pg_advisory_xact_lock(hashtextextended('repair_order', :requestId)) IS NULL", nativeQuery = true)
    boolean waitForOthersOf(long requestId);
}
