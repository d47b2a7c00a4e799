package org.qiantai.servicerequest.repository;

import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.qiantai.servicerequest.domain.ServiceRequest;
import org.springframework.data.domain.Limit;
import org.springframework.data.jpa.repository.Query;
import org.springframework.data.repository.Repository;

/** The requests of the sites in scope. */
public interface ServiceRequestRepository extends Repository<ServiceRequest, Long> {
    ServiceRequest save(ServiceRequest request);

    Optional<ServiceRequest> findById(long id);

    List<ServiceRequest> findByIdIn(Collection<Long> ids);

    Optional<ServiceRequest> findByNumber(String number);

    /** What is not done yet, in the order of the ids. */
    @Query("""
            SELECT r FROM ServiceRequest r WHERE r.siteId = :siteId AND r.id > :after
                AND r.status IN (LOGGED, AWAITING_DECISION, DISPATCHED, IN_PROGRESS) ORDER BY r.id""")
    List<ServiceRequest> undone(long siteId, long after, Limit most);

    @Query("SELECT r.number FROM ServiceRequest r WHERE r.intake.formToken = :token")
    Optional<String> numberMadeBy(UUID token);

    @Query("SELECT r.number FROM ServiceRequest r WHERE r.id = :id")
    Optional<String> numberOf(long id);
}
