package org.qiantai.incident;

import java.sql.Timestamp;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import org.qiantai.incident.repository.IncidentCalls;
import org.qiantai.incident.repository.IncidentRow;
import org.qiantai.incident.repository.IncidentRows;
import org.qiantai.platform.paging.SqlFilter.Order;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** What whoever takes a call must know before the caller says it; templates call it as {@code @knownOutages}. */
@Component("knownOutages")
@Transactional(readOnly = true)
public class KnownOutages {
    /** From when on one that is to come is of interest. */
    static final Duration AHEAD = Duration.ofHours(24);

    private static final int SHOWN = 5;

    private final IncidentRows rows;
    private final IncidentCalls calls;
    private final Clock clock;

    KnownOutages(IncidentRows rows, IncidentCalls calls, Clock clock) {
        this.rows = rows;
        this.calls = calls;
        this.clock = clock;
    }

    /** What is off in the unit's building, or will be within a day; until somebody says that it is over. */
    public List<IncidentRow> at(long unitId) {
        Instant now = clock.instant();
        return rows.find("""
                i.status = 'PUBLISHED' AND i.from_at <= :soon AND EXISTS (SELECT FROM unit u WHERE u.id = :unit
                    AND u.site_id = i.site_id AND (i.building_ids = '{}' OR u.building_id = ANY (i.building_ids)))""",
                Map.of("unit", unitId, "soon", Timestamp.from(now.plus(AHEAD))), Order.NEWEST_FIRST, SHOWN);
    }

    /** The number of the outage that a request was about; empty where it was about none. */
    public List<String> ofRequest(String requestNumber) {
        return calls.incidentOf(requestNumber).stream().toList();
    }
}
