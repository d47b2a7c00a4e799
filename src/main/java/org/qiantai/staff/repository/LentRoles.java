package org.qiantai.staff.repository;

import java.util.Optional;
import java.util.UUID;
import org.qiantai.staff.domain.LentRole;
import org.springframework.data.repository.Repository;

/** Lent roles, for changing them; lists are read by {@link LendingRows}. */
public interface LentRoles extends Repository<LentRole, Long> {
    Optional<LentRole> findById(long id);

    boolean existsByFormToken(UUID token);

    LentRole saveAndFlush(LentRole lent);
}
