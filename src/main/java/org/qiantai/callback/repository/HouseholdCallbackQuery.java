package org.qiantai.callback.repository;

import java.util.List;
import org.qiantai.estate.HouseholdRecord;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Reads the callbacks about a unit, or to its people about something else. */
@Repository
public class HouseholdCallbackQuery {
    private final JdbcClient jdbc;

    HouseholdCallbackQuery(JdbcClient jdbc) { this.jdbc = jdbc; }

    public List<HouseholdRecord> of(long unitId) {
        return jdbc
                .sql("SELECT c.id, c.number, c.status, left(r.description, 120), c.name, " + CallbackQuery.CLOCK + """
                        , c.due_provisional
                        FROM callback c JOIN service_request r ON r.id = c.request_id
                        WHERE c.id IN (SELECT b.id FROM callback b JOIN service_request q ON q.id = b.request_id
                                WHERE q.unit_id = :unit
                            UNION ALL SELECT b.id FROM callback b JOIN occupant o ON o.id = b.occupant_id
                                WHERE o.unit_id = :unit)""").param("unit", unitId)
                .query((rs, _) -> {
                    var due = rs.getTimestamp(6);
                    return new HouseholdRecord(rs.getLong(1), rs.getString(2), due == null
                            ? null
                            : new HouseholdRecord.Promised("callback", rs.getString(3), rs.getString(4),
                                    rs.getString(5), due.toInstant(), rs.getBoolean(7), false));
                }).list();
    }
}
