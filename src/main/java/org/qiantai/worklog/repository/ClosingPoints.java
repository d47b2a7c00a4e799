package org.qiantai.worklog.repository;

import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.qiantai.worklog.domain.ClosingPoint;
import org.springframework.data.jpa.repository.Query;
import org.springframework.data.repository.Repository;

/** The company's points of the check before closing, as they are kept; a day's ticks are in {@link ClosingChecks}. */
public interface ClosingPoints extends Repository<ClosingPoint, String> {
    ClosingPoint save(ClosingPoint point);

    Optional<ClosingPoint> findById(String code);

    @Query("SELECT p FROM ClosingPoint p ORDER BY p.text.sort, p.code")
    List<ClosingPoint> inOrder();

    Optional<ClosingPoint> findByFormToken(UUID token);
}
