package org.qiantai.staff.repository;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Instant;
import java.util.Arrays;
import java.util.Collection;
import java.util.List;
import java.util.function.Function;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import org.qiantai.platform.security.Role;
import org.qiantai.staff.DepartmentRef;
import org.qiantai.staff.StaffMember;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Colleagues and departments as other modules read them. */
@Repository
public class StaffQuery {
    private static final String MEMBER = """
            SELECT u.id, u.username, u.name, u.department_code, u.phone,
                ARRAY(SELECT r.role FROM user_role r WHERE r.user_id = u.id) AS roles
            FROM app_user u
            """;
    private static final String HOLDING = MEMBER + """
                JOIN user_role held ON held.user_id = u.id AND held.role = ?
                JOIN user_site at ON at.user_id = u.id AND at.site_id = ?
            WHERE u.enabled
            """;
    private static final String BY_NAME = " ORDER BY u.name COLLATE \"zh-x-icu\", u.id";

    private static final String SUPERVISOR_BY_LOAN = """
            SELECT EXISTS (SELECT FROM role_delegation l
                JOIN app_user delegator ON delegator.id = l.delegator_id AND delegator.enabled
                JOIN user_role own ON own.user_id = delegator.id AND own.role = l.role
                JOIN app_user delegate ON delegate.id = l.delegate_id AND delegate.enabled
                JOIN user_site at ON at.user_id = l.delegate_id AND at.site_id = ?
            WHERE l.role = 'SUPERVISOR' AND l.department_code = ? AND l.ended_at IS NULL
                AND l.lent_from <= ? AND l.lent_until > ?)""";

    private final JdbcClient jdbc;

    StaffQuery(JdbcClient jdbc) { this.jdbc = jdbc; }

    public List<StaffMember> holding(Role role, long siteId, String department) {
        return jdbc.sql(HOLDING + "AND u.department_code = ?" + BY_NAME).param(role.name()).param(siteId)
                .param(department).query(StaffQuery::member).list();
    }

    /** Of any department, or of none. */
    public List<StaffMember> holding(Role role, long siteId) {
        return jdbc.sql(HOLDING + BY_NAME).param(role.name()).param(siteId).query(StaffQuery::member).list();
    }

    public boolean supervisesByLoan(long siteId, String department, Instant at) {
        return jdbc.sql(SUPERVISOR_BY_LOAN).param(siteId).param(department).param(Timestamp.from(at))
                .param(Timestamp.from(at)).query(Boolean.class).single();
    }

    public Optional<StaffMember> byId(long userId) {
        return jdbc.sql(MEMBER + "WHERE u.id = ?").param(userId).query(StaffQuery::member).optional();
    }

    public Map<Long, String> names(Collection<Long> userIds) {
        return jdbc.sql("SELECT id, name FROM app_user WHERE id = ANY (?)").param(userIds.toArray(Long[]::new))
                .query((rs, row) -> Map.entry(rs.getLong(1), rs.getString(2))).list().stream()
                .collect(Collectors.toUnmodifiableMap(Map.Entry::getKey, Map.Entry::getValue));
    }

    public List<DepartmentRef> departmentsAt(long siteId) {
        return jdbc.sql("""
                SELECT d.code, d.name_zh, d.name_en, s.phone
                FROM department d JOIN site_department s ON s.department_code = d.code
                WHERE s.site_id = ? AND d.active ORDER BY d.sort, d.code""").param(siteId)
                .query(StaffQuery::department).list();
    }

    /** All departments of the company, by code. */
    public Map<String, DepartmentRef> departments() {
        return jdbc.sql("SELECT code, name_zh, name_en, NULL AS phone FROM department").query(StaffQuery::department)
                .stream().collect(Collectors.toMap(DepartmentRef::code, Function.identity()));
    }

    private static DepartmentRef department(ResultSet rs, int row) throws SQLException {
        return new DepartmentRef(rs.getString(1), rs.getString(2), rs.getString(3), rs.getString(4));
    }

    private static StaffMember member(ResultSet rs, int row) throws SQLException {
        return new StaffMember(rs.getLong("id"), rs.getString("username"), rs.getString("name"),
                rs.getString("department_code"), rs.getString("phone"),
                Arrays.stream((String[]) rs.getArray("roles").getArray()).map(Role::valueOf)
                        .collect(Collectors.toUnmodifiableSet()));
    }
}
