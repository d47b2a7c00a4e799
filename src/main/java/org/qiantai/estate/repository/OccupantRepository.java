package org.qiantai.estate.repository;

import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.qiantai.estate.domain.Occupant;
import org.springframework.data.jpa.repository.JpaRepository;

/** Occupants with their phones. */
public interface OccupantRepository extends JpaRepository<Occupant, Long> {
    List<Occupant> findByUnitId(long unitId);

    Optional<Occupant> findByFormToken(UUID formToken);
}
