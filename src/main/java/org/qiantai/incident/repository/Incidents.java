package org.qiantai.incident.repository;

import java.util.Optional;
import java.util.UUID;
import org.qiantai.incident.domain.Incident;
import org.springframework.data.jpa.repository.Query;
import org.springframework.data.repository.Repository;

/** The known outages of the sites in scope. */
public interface Incidents extends Repository<Incident, Long> {
    Incident save(Incident incident);

    Optional<Incident> findByNumber(String number);

    @Query("SELECT i.number FROM Incident i WHERE i.formToken = :token")
    Optional<String> numberMadeBy(UUID token);
}
