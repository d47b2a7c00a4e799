package org.qiantai.attachment.repository;

import java.util.Optional;
import java.util.UUID;
import org.qiantai.attachment.domain.Attachment;
import org.springframework.data.jpa.repository.Query;
import org.springframework.data.repository.Repository;

/** Attachments of the sites in scope, without their content. */
public interface AttachmentRepository extends Repository<Attachment, Long> {
    Attachment save(Attachment attachment);

    @Query("SELECT a FROM Attachment a WHERE a.id = :id AND a.owner.number = :number")
    Optional<Attachment> find(String number, long id);

    boolean existsByFormToken(UUID formToken);

    @Query("SELECT count(a) FROM Attachment a WHERE a.owner.number = :number AND a.removedAt IS NULL")
    int count(String number);

    /** Who adds to, or takes from, the same record waits here, so that each counts what the other has left. */
    @Query(value = "SELECT pg_advisory_xact_lock(hashtextextended(:number, 7)) IS NULL", nativeQuery = true)
    boolean waitForOthersAt(String number);
}
