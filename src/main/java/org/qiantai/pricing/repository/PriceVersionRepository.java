package org.qiantai.pricing.repository;

import java.util.Optional;
import java.util.UUID;
import org.qiantai.pricing.domain.PriceStatus;
import org.qiantai.pricing.domain.PriceVersion;
import org.springframework.data.jpa.repository.Query;
import org.springframework.data.repository.Repository;

/** Versions of price lists, as they are written. */
public interface PriceVersionRepository extends Repository<PriceVersion, Long> {
    PriceVersion saveAndFlush(PriceVersion version);

    void delete(PriceVersion version);

    /** A site has one draft at most. */
    Optional<PriceVersion> findBySiteIdAndStatus(long siteId, PriceStatus status);

    Optional<PriceVersion> findBySiteIdAndFormToken(long siteId, UUID formToken);

    /** The last version's, 0 before the first. */
    @Query("SELECT coalesce(max(v.number), 0) FROM PriceVersion v WHERE v.siteId = :siteId")
    int lastNumber(long siteId);
}
