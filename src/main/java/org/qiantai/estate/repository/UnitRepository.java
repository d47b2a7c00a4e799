package org.qiantai.estate.repository;

import java.util.Optional;
import java.util.UUID;
import org.qiantai.estate.domain.Unit;
import org.springframework.data.jpa.repository.JpaRepository;

/** Units. */
public interface UnitRepository extends JpaRepository<Unit, Long> {
    Optional<Unit> findBySiteIdAndCode(long siteId, String code);

    Optional<Unit> findByFormToken(UUID formToken);
}
