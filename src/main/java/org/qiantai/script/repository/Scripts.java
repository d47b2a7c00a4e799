package org.qiantai.script.repository;

import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.qiantai.script.domain.Script;
import org.springframework.data.jpa.repository.Query;
import org.springframework.data.repository.Repository;

/** The company's sentences. */
public interface Scripts extends Repository<Script, Long> {
    Script save(Script script);

    Optional<Script> findById(long id);

    @Query("SELECT s FROM Script s ORDER BY s.text.sort, s.id")
    List<Script> inOrder();

    Optional<Script> findByFormToken(UUID token);
}
