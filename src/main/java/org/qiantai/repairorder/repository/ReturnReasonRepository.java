package org.qiantai.repairorder.repository;

import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.qiantai.repairorder.domain.ReturnReason;
import org.springframework.data.jpa.repository.Query;
import org.springframework.data.repository.Repository;

/** The company's reasons for returns. */
public interface ReturnReasonRepository extends Repository<ReturnReason, String> {
    ReturnReason save(ReturnReason cause);

    Optional<ReturnReason> findById(String code);

    Optional<ReturnReason> findByFormToken(UUID token);

    @Query("SELECT c FROM ReturnReason c ORDER BY c.text.sort, c.code")
    List<ReturnReason> inOrder();
}
