package org.qiantai.incident.domain;

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
 * @param sayZh the words to say to a caller; the English ones where somebody wrote them
 */
@Embeddable
public record Notice(
        @Enumerated(EnumType.STRING) @Column(name = "kind") IncidentKind kind,
        @JdbcTypeCode(SqlTypes.ARRAY) @Column(name = "building_ids") List<Long> buildingIds,
        @Column(name = "from_at") Instant fromAt,
        @Column(name = "until_at") Instant untilAt,
        @Column(name = "say_zh") String sayZh,
        @Column(name = "say_en") @Nullable String sayEn) {

    public boolean isWholeSite() { return buildingIds.isEmpty(); }

    /** The words to say, in the reader's language where there are some. */
    public String say(Locale locale) {
        return locale.getLanguage().equals("en") && sayEn != null ? sayEn : sayZh;
    }
}
