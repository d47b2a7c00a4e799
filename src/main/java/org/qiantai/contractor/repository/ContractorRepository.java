package org.qiantai.contractor.repository;

import java.util.Optional;
import java.util.UUID;
import org.qiantai.contractor.domain.Contractor;
import org.springframework.data.jpa.repository.Query;
import org.springframework.data.repository.Repository;

/** Crews under contract, as they are written. */
public interface ContractorRepository extends Repository<Contractor, Long> {
    Contractor saveAndFlush(Contractor contractor);

    Optional<Contractor> findByIdAndSiteId(long id, long siteId);

    @Query("SELECT v.id FROM Contractor v WHERE v.formToken = :token")
    Optional<Long> idMadeBy(UUID token);

    @Query("SELECT v.id FROM Contractor v WHERE v.siteId = :siteId AND v.name = :name AND v.endedAt IS NULL")
    Optional<Long> idNamed(long siteId, String name);
}
