package org.qiantai.servicerequest.repository;

import java.sql.Timestamp;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** The table {@code department_call}: written once, read in the timeline and by reports. */
@Repository
public class DepartmentCallRepository {
    private final JdbcClient jdbc;

    DepartmentCallRepository(JdbcClient jdbc) { this.jdbc = jdbc; }

    public void insert(long siteId, long requestId, String departmentCode, String spokenTo, Timestamp at,
            long calledBy) {
        jdbc.sql("""
                INSERT INTO department_call (site_id, request_id, department_code, spoken_to, called_at, called_by)
                VALUES (?, ?, ?, ?, ?, ?)""").params(siteId, requestId, departmentCode, spokenTo, at, calledBy)
                .update();
    }
}
