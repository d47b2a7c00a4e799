package org.qiantai.deadline.repository;

import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.qiantai.deadline.domain.WorkCategory;
import org.springframework.data.jpa.repository.Query;
import org.springframework.data.repository.Repository;

/** The company's categories. */
public interface WorkCategoryRepository extends Repository<WorkCategory, String> {
    WorkCategory save(WorkCategory category);

    Optional<WorkCategory> findByCode(String code);

    /** In the order the desk chooses from. */
    @Query("SELECT c FROM WorkCategory c ORDER BY c.details.sort, c.code")
    List<WorkCategory> inOrder();

    Optional<WorkCategory> findByFormToken(UUID token);
}
