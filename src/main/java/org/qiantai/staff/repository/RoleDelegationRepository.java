package org.qiantai.staff.repository;

import java.util.Optional;
import java.util.UUID;
import org.qiantai.staff.domain.RoleDelegation;
import org.springframework.data.repository.Repository;

/** Lent roles, for changing them; lists are read by {@link DelegationQuery}. */
public interface RoleDelegationRepository extends Repository<RoleDelegation, Long> {
    Optional<RoleDelegation> findById(long id);

    boolean existsByFormToken(UUID token);

    RoleDelegation saveAndFlush(RoleDelegation lent);
}
