package org.qiantai.vendor.repository;

import java.util.Optional;
import java.util.UUID;
import org.qiantai.vendor.domain.Vendor;
import org.springframework.data.jpa.repository.Query;
import org.springframework.data.repository.Repository;

/** Crews under contract, as they are written. */
public interface VendorRepository extends Repository<Vendor, Long> {
    Vendor saveAndFlush(Vendor vendor);

    Optional<Vendor> findByIdAndSiteId(long id, long siteId);

    @Query("SELECT v.id FROM Vendor v WHERE v.formToken = :token")
    Optional<Long> idMadeBy(UUID token);

    @Query("SELECT v.id FROM Vendor v WHERE v.siteId = :siteId AND v.name = :name AND v.endedAt IS NULL")
    Optional<Long> idNamed(long siteId, String name);
}
