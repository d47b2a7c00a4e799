package org.qiantai.answercard.repository;

import java.util.Optional;
import java.util.UUID;
import org.qiantai.answercard.domain.AnswerCard;
import org.springframework.data.repository.Repository;

/** Answer cards, as they are written. */
public interface CardRepository extends Repository<AnswerCard, Long> {
    AnswerCard saveAndFlush(AnswerCard card);

    Optional<AnswerCard> findByIdAndSiteIdAndRemovedFalse(long id, long siteId);

    boolean existsByFormToken(UUID formToken);
}
