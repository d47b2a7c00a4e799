package org.qiantai.servicerequest.repository;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.List;
import org.qiantai.estate.HouseholdRecord;
import org.qiantai.servicerequest.RequestStatus;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Reads what a household told the desk: about the unit, or by its people about something else. */
@Repository
public class HouseholdRequestQuery {
    private final JdbcClient jdbc;

    HouseholdRequestQuery(JdbcClient jdbc) { this.jdbc = jdbc; }

    public List<HouseholdRecord> of(long unitId) { return jdbc.sql("""
            SELECT r.id, r.number, r.status, left(r.description, 120), r.finish_due, r.due_provisional, r.emergency
            FROM service_request r
            WHERE r.id IN (SELECT id FROM service_request WHERE unit_id = :unit
                UNION ALL SELECT c.request_id FROM request_caller c JOIN occupant o ON o.id = c.occupant_id
                    WHERE o.unit_id = :unit)""").param("unit", unitId)
            .query(HouseholdRequestQuery::record).list(); }

    private static HouseholdRecord record(ResultSet rs, int row) throws SQLException {
        RequestStatus status = RequestStatus.valueOf(rs.getString(3));
        var due = rs.getTimestamp(5);
        return new HouseholdRecord(rs.getLong(1), rs.getString(2), !status.isOpen()
                ? null
                : new HouseholdRecord.Promised("request", status.name(), rs.getString(4), null,
                        due == null ? null : due.toInstant(), rs.getBoolean(6), rs.getBoolean(7)));
    }
}
