package org.qiantai.outage.domain;

import jakarta.persistence.Column;
import jakarta.persistence.Embeddable;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import java.time.Instant;
import java.util.List;
import java.util.Locale;
import org.hibernate.annotations.JdbcTypeCode;
import org.hibernate.type.SqlTypes;
import org.jspecify.annotations.Nullable;

/**
 * What is published of an outage.
 *
 * @param buildingIds where; empty for the whole site
 * @param untilAt when it is thought to be over
 * @param announcementZh the words to say to a caller; the English ones where somebody wrote them
 */
@Embeddable
public record Notice(
        @Enumerated(EnumType.STRING) @Column(name = "kind") SupplyKind kind,
        @JdbcTypeCode(SqlTypes.ARRAY) @Column(name = "building_ids") List<Long> buildingIds,
        @Column(name = "from_at") Instant fromAt,
        @Column(name = "until_at") Instant untilAt,
        @Column(name = "announcement_zh") String announcementZh,
        @Column(name = "announcement_en") @Nullable String announcementEn) {

    public boolean isWholeSite() { return buildingIds.isEmpty(); }

    /** The words to say, in the reader's language where there are some. */
    public String say(Locale locale) {
        return locale.getLanguage().equals("en") && announcementEn != null ? announcementEn : announcementZh;
    }
}
