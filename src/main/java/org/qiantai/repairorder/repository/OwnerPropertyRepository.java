package org.qiantai.repairorder.repository;

import java.util.List;
import java.util.Optional;
import org.qiantai.repairorder.domain.OwnerProperty;
import org.qiantai.repairorder.domain.PropertyStatus;
import org.springframework.data.domain.Limit;
import org.springframework.data.repository.Repository;

/** What of the owners' was touched by work, of the sites in scope. */
public interface OwnerPropertyRepository extends Repository<OwnerProperty, Long> {
    OwnerProperty save(OwnerProperty property);

    Optional<OwnerProperty> findByIdAndOrderId(long id, long orderId);

    List<OwnerProperty> findByOrderIdOrderById(long orderId);

    /** The longest waiting of a site. */
    List<OwnerProperty> findBySiteIdAndStateOrderByRecordedAt(long siteId, PropertyStatus state, Limit limit);
}
