package org.qiantai.repairorder.repository;

import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.qiantai.repairorder.domain.ReturnCause;
import org.springframework.data.jpa.repository.Query;
import org.springframework.data.repository.Repository;

/** The company's reasons for returns. */
public interface ReturnCauseStore extends Repository<ReturnCause, String> {
    ReturnCause save(ReturnCause cause);

    Optional<ReturnCause> findById(String code);

    Optional<ReturnCause> findByFormToken(UUID token);

    @Query("SELECT c FROM ReturnCause c ORDER BY c.text.sort, c.code")
    List<ReturnCause> inOrder();
}
