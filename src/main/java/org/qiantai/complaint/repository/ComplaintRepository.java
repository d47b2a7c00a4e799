package org.qiantai.complaint.repository;

import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.qiantai.complaint.domain.Complaint;
import org.springframework.data.domain.Limit;
import org.springframework.data.jpa.repository.Query;
import org.springframework.data.repository.Repository;

/** The complaints of the sites in scope. */
public interface ComplaintRepository extends Repository<Complaint, Long> {
    Complaint save(Complaint complaint);

    Optional<Complaint> findByNumber(String number);

    @Query("SELECT c.number FROM Complaint c WHERE c.formToken = :token")
    Optional<String> numberMadeBy(UUID token);

    /** What has not been answered yet, in the order of the ids. */
    @Query("""
            SELECT c FROM Complaint c WHERE c.siteId = :siteId AND c.id > :after
                AND c.status IN (RECEIVED, INVESTIGATING, AWAITING_DECISION, HANDLING) ORDER BY c.id""")
    List<Complaint> unanswered(long siteId, long after, Limit most);
}
