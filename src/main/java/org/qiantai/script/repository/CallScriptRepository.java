package org.qiantai.script.repository;

import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.qiantai.script.domain.CallScript;
import org.springframework.data.jpa.repository.Query;
import org.springframework.data.repository.Repository;

/** The company's sentences. */
public interface CallScriptRepository extends Repository<CallScript, Long> {
    CallScript save(CallScript script);

    Optional<CallScript> findById(long id);

    @Query("SELECT s FROM CallScript s ORDER BY s.text.sort, s.id")
    List<CallScript> inOrder();

    Optional<CallScript> findByFormToken(UUID token);
}
