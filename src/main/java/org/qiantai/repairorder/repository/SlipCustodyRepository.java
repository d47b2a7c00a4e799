package org.qiantai.repairorder.repository;

import java.util.Collection;
import java.util.List;
import java.util.Optional;
import org.qiantai.repairorder.domain.SlipCustody;
import org.springframework.data.jpa.repository.Query;
import org.springframework.data.repository.Repository;

/** The paper of orders, of the sites in scope. */
public interface SlipCustodyRepository extends Repository<SlipCustody, Long> {
    SlipCustody save(SlipCustody folder);

    Optional<SlipCustody> findByOrderId(long orderId);

    List<SlipCustody> findByOrderIdIn(Collection<Long> orderIds);

    /** Who prints, or moves a copy of, the same order waits here, so that each finds what the other has left. */
    @Query(value = "SELECT pg_advisory_xact_lock(hashtextextended('slip_custody', :orderId)) IS NULL", nativeQuery = true)
    boolean waitForOthersAt(long orderId);
}
