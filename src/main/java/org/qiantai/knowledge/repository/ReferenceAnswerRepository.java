package org.qiantai.knowledge.repository;

import java.util.Optional;
import java.util.UUID;
import org.qiantai.knowledge.domain.ReferenceAnswer;
import org.springframework.data.repository.Repository;

/** Answer cards, as they are written. */
public interface ReferenceAnswerRepository extends Repository<ReferenceAnswer, Long> {
    ReferenceAnswer saveAndFlush(ReferenceAnswer card);

    Optional<ReferenceAnswer> findByIdAndSiteIdAndRemovedFalse(long id, long siteId);

    boolean existsByFormToken(UUID formToken);
}
