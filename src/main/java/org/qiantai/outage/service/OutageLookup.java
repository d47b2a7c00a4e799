package org.qiantai.outage.service;

import java.sql.Timestamp;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import org.qiantai.outage.domain.Notice;
import org.qiantai.outage.repository.OutageCallRepository;
import org.qiantai.outage.repository.OutageRow;
import org.qiantai.outage.repository.OutageQuery;
import org.qiantai.platform.paging.SqlFilter.Order;
import org.qiantai.servicerequest.OutagesOfHome;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Tells whoever takes a call what is off where the caller lives. */
@Component
@Transactional(readOnly = true)
class OutageLookup implements OutagesOfHome {
    /** From when on one that is to come is of interest. */
    static final Duration AHEAD = Duration.ofHours(24);

    private static final int SHOWN = 5;

    private final OutageQuery rows;
    private final OutageCallRepository calls;
    private final Clock clock;

    OutageLookup(OutageQuery rows, OutageCallRepository calls, Clock clock) {
        this.rows = rows;
        this.calls = calls;
        this.clock = clock;
    }

    @Override
    public List<KnownOutage> at(long unitId) {
        Instant now = clock.instant();
        return rows.find("""
                i.status = 'PUBLISHED' AND i.from_at <= :soon AND EXISTS (SELECT FROM unit u WHERE u.id = :unit
                    AND u.site_id = i.site_id AND (i.building_ids = '{}' OR u.building_id = ANY (i.building_ids)))""",
                Map.of("unit", unitId, "soon", Timestamp.from(now.plus(AHEAD))), Order.NEWEST_FIRST, SHOWN).stream()
                .map(OutageLookup::known).toList();
    }

    @Override
    public List<String> ofRequest(String requestNumber) { return calls.outageOf(requestNumber).stream().toList(); }

    private static KnownOutage known(OutageRow row) {
        Notice notice = row.notice();
        return new KnownOutage(row.number(), "outage.kind." + notice.kind(), notice.isWholeSite(), notice.fromAt(),
                notice.untilAt(), notice.announcementZh(), notice.announcementEn());
    }
}
