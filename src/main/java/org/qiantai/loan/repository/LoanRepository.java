package org.qiantai.loan.repository;

import java.util.Optional;
import java.util.UUID;
import org.qiantai.loan.domain.ItemLoan;
import org.springframework.data.jpa.repository.Query;
import org.springframework.data.repository.Repository;

/** Things lent out at the sites in scope. */
public interface LoanRepository extends Repository<ItemLoan, Long> {
    ItemLoan save(ItemLoan loan);

    Optional<ItemLoan> findByIdAndSiteId(long id, long siteId);

    @Query("SELECT l.id FROM ItemLoan l WHERE l.formToken = :token")
    Optional<Long> idMadeBy(UUID token);
}
