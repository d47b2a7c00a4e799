package org.qiantai.callback.repository;

import java.util.Collection;
import java.util.List;
import java.util.Optional;
import org.qiantai.callback.domain.Callback;
import org.qiantai.callback.domain.CallbackStatus;
import org.springframework.data.domain.Limit;
import org.springframework.data.jpa.repository.Query;
import org.springframework.data.repository.Repository;

/** The callbacks of the sites in scope. */
public interface CallbackRepository extends Repository<Callback, Long> {
    Callback save(Callback callback);

    List<Callback> findByIdIn(Collection<Long> ids);

    Optional<Callback> findByNumber(String number);

    List<Callback> findByRequestIdOrderById(long requestId);

    List<Callback> findByRequestIdAndStatusOrderById(long requestId, CallbackStatus status);

    /** What is still waited for, in the order of the ids. */
    @Query("""
            SELECT c FROM Callback c WHERE c.siteId = :siteId AND c.id > :after AND c.status IN (DUE, VERIFYING)
            ORDER BY c.id""")
    List<Callback> waited(long siteId, long after, Limit most);

    /**
     * Keeps the callbacks of the same request to this transaction: of two that end in the same moment, the second sees
     * the first, and the request is closed.
     */
    @Query(nativeQuery = true, value = """
            SELECT c.id FROM callback c WHERE c.request_id = (SELECT o.request_id FROM callback o WHERE o.number = :number)
            ORDER BY c.id FOR UPDATE""")
    List<Long> lockTogetherWith(String number);
}
