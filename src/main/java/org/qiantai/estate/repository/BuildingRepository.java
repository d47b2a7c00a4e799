package org.qiantai.estate.repository;

import java.util.Optional;
import java.util.UUID;
import org.qiantai.estate.domain.Building;
import org.springframework.data.jpa.repository.JpaRepository;

/** Buildings. */
public interface BuildingRepository extends JpaRepository<Building, Long> {
    Optional<Building> findBySiteIdAndCode(long siteId, String code);

    Optional<Building> findByFormToken(UUID formToken);
}
