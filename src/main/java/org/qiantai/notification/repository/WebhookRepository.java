package org.qiantai.notification.repository;

import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.qiantai.notification.domain.Webhook;
import org.springframework.data.jpa.repository.Query;
import org.springframework.data.repository.Repository;

/** The webhooks of the sites. */
public interface WebhookRepository extends Repository<Webhook, Long> {
    Webhook saveAndFlush(Webhook webhook);

    Optional<Webhook> findById(long id);

    Optional<Webhook> findByIdAndSiteId(long id, long siteId);

    Optional<Webhook> findBySiteIdAndName(long siteId, String name);

    Optional<Webhook> findByFormToken(UUID token);

    /** Those in use first. */
    @Query("SELECT w FROM Webhook w WHERE w.siteId = :siteId ORDER BY w.active DESC, w.name, w.id")
    List<Webhook> ofSite(long siteId);

    /** Who hears a notice of that kind: those of the site, and those of the department it is for. */
    @Query(nativeQuery = true, value = """
            SELECT id FROM webhook WHERE site_id = :siteId AND active AND :kind = ANY (kinds)
                AND (department_code IS NULL OR department_code = CAST(:department AS varchar)) ORDER BY id""")
    List<Long> hearing(long siteId, String kind, @Nullable String department);
}
