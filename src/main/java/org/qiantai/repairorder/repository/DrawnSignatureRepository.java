package org.qiantai.repairorder.repository;

import java.util.Collection;
import java.util.List;
import java.util.Optional;
import org.qiantai.repairorder.domain.DrawnSignature;
import org.springframework.data.repository.Repository;

/** Names written by hand; whoever asks for one gets its picture along. */
public interface DrawnSignatureRepository extends Repository<DrawnSignature, Long> {
    DrawnSignature save(DrawnSignature drawn);

    Optional<DrawnSignature> findByIdAndOrderId(long id, long orderId);

    List<DrawnSignature> findByIdIn(Collection<Long> ids);
}
