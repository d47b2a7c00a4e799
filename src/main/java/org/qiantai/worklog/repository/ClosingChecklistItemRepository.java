package org.qiantai.worklog.repository;

import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.qiantai.worklog.domain.ClosingChecklistItem;
import org.springframework.data.jpa.repository.Query;
import org.springframework.data.repository.Repository;

/** The company's points of the check before closing, as they are kept; a day's ticks are in {@link ClosingTickRepository}. */
public interface ClosingChecklistItemRepository extends Repository<ClosingChecklistItem, String> {
    ClosingChecklistItem save(ClosingChecklistItem point);

    Optional<ClosingChecklistItem> findById(String code);

    @Query("SELECT p FROM ClosingChecklistItem p ORDER BY p.text.sort, p.code")
    List<ClosingChecklistItem> inOrder();

    Optional<ClosingChecklistItem> findByFormToken(UUID token);
}
