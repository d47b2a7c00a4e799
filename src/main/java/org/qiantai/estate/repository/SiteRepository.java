package org.qiantai.estate.repository;

import java.util.Optional;
import java.util.UUID;
import org.qiantai.estate.domain.Site;
import org.springframework.data.jpa.repository.JpaRepository;

/** Sites. */
public interface SiteRepository extends JpaRepository<Site, Long> {
    Optional<Site> findByCode(String code);

    boolean existsByName(String name);

    Optional<Site> findByFormToken(UUID formToken);
}
