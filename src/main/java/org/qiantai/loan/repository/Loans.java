package org.qiantai.loan.repository;

import java.util.Optional;
import java.util.UUID;
import org.qiantai.loan.domain.HelpLoan;
import org.springframework.data.jpa.repository.Query;
import org.springframework.data.repository.Repository;

/** Things lent out at the sites in scope. */
public interface Loans extends Repository<HelpLoan, Long> {
    HelpLoan save(HelpLoan loan);

    Optional<HelpLoan> findByIdAndSiteId(long id, long siteId);

    @Query("SELECT l.id FROM HelpLoan l WHERE l.formToken = :token")
    Optional<Long> idMadeBy(UUID token);
}
