package org.qiantai.repairorder.repository;

import java.util.List;
import java.util.Optional;
import org.qiantai.repairorder.domain.OwnersThing;
import org.qiantai.repairorder.domain.ThingState;
import org.springframework.data.domain.Limit;
import org.springframework.data.repository.Repository;

/** What of the owners' was touched by work, of the sites in scope. */
public interface OwnersThings extends Repository<OwnersThing, Long> {
    OwnersThing save(OwnersThing thing);

    Optional<OwnersThing> findByIdAndOrderId(long id, long orderId);

    List<OwnersThing> findByOrderIdOrderById(long orderId);

    /** The longest waiting of a site. */
    List<OwnersThing> findBySiteIdAndStateOrderByRecordedAt(long siteId, ThingState state, Limit limit);
}
