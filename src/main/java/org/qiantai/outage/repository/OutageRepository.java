package org.qiantai.outage.repository;

import java.util.Optional;
import java.util.UUID;
import org.qiantai.outage.domain.Outage;
import org.springframework.data.jpa.repository.Query;
import org.springframework.data.repository.Repository;

/** The known outages of the sites in scope. */
public interface OutageRepository extends Repository<Outage, Long> {
    Outage save(Outage outage);

    Optional<Outage> findByNumber(String number);

    @Query("SELECT i.number FROM Outage i WHERE i.formToken = :token")
    Optional<String> numberMadeBy(UUID token);
}
