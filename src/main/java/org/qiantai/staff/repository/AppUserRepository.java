package org.qiantai.staff.repository;

import java.util.Optional;
import org.qiantai.staff.domain.AppUser;
import org.springframework.data.repository.Repository;

/** The users as aggregates, for changing them; lists are read by {@link UserQuery}. */
public interface AppUserRepository extends Repository<AppUser, Long> {
    Optional<AppUser> findByUsername(String username);

    Optional<AppUser> findById(long id);

    boolean existsByUsername(String username);

    AppUser saveAndFlush(AppUser user);
}
