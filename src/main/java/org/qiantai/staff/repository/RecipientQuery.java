package org.qiantai.staff.repository;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Instant;
import java.util.Collection;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.qiantai.platform.security.Role;
import org.qiantai.staff.Recipient;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Reads who can be told something of a site. */
@Repository
public class RecipientQuery {
    private static final String AT_SITE = """
            SELECT u.id AS user_id, u.name, u.email FROM app_user u
            WHERE u.enabled AND (EXISTS (SELECT FROM user_site s WHERE s.user_id = u.id AND s.site_id = :site)
                OR EXISTS (SELECT FROM user_role r WHERE r.user_id = u.id AND r.role = 'HEAD_OFFICE'))
            """;
    /** A delegator who left, or lost the role, has nothing to lend any more. */
    private static final String HOLDING = AT_SITE + """
                AND (EXISTS (SELECT FROM user_role r WHERE r.user_id = u.id AND r.role IN (:roles)
                        AND (r.role NOT IN ('SUPERVISOR', 'TECHNICIAN') OR :anyDepartment
                            OR u.department_code = :department))
                    OR EXISTS (SELECT FROM role_delegation l
                        JOIN app_user delegator ON delegator.id = l.delegator_id AND delegator.enabled
                        JOIN user_role own ON own.user_id = delegator.id AND own.role = l.role
                        WHERE l.delegate_id = u.id AND l.role IN (:roles) AND l.ended_at IS NULL
                            AND l.lent_from <= :at AND l.lent_until > :at
                            AND (l.role NOT IN ('SUPERVISOR', 'TECHNICIAN') OR :anyDepartment
                                OR l.department_code = :department)))
            ORDER BY u.id""";
    private static final String AMONG = AT_SITE + " AND u.id IN (:users) ORDER BY u.id";

    private final JdbcClient jdbc;

    RecipientQuery(JdbcClient jdbc) { this.jdbc = jdbc; }

    /** @param department of supervisors and technicians; null for any */
    public List<Recipient> holding(Collection<Role> roles, long site, @Nullable String department, Instant at) {
        return jdbc.sql(HOLDING).param("site", site).param("roles", roles.stream().map(Role::name).toList())
                .param("anyDepartment", department == null).param("department", department)
                .param("at", Timestamp.from(at)).query(RecipientQuery::recipient).list();
    }

    public List<Recipient> among(Collection<Long> users, long site) {
        return jdbc.sql(AMONG).param("site", site).param("users", users).query(RecipientQuery::recipient).list();
    }

    private static Recipient recipient(ResultSet row, int index) throws SQLException {
        return new Recipient(row.getLong("user_id"), row.getString("name"), row.getString("email"));
    }
}
