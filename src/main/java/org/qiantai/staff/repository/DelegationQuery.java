package org.qiantai.staff.repository;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Instant;
import java.util.Collection;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.qiantai.platform.security.Role;
import org.qiantai.staff.domain.RoleDelegation;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Lent roles for reading. */
@Repository
public class DelegationQuery {
    private static final int MOST = 200;

    private static final String LIST = """
            SELECT l.id, l.role, l.department_code, delegator.name, delegate.name, l.lent_from, l.lent_until, entered.name,
                l.ended_at, ended.name
            FROM role_delegation l
                JOIN app_user delegator ON delegator.id = l.delegator_id
                JOIN app_user delegate ON delegate.id = l.delegate_id
                JOIN app_user entered ON entered.id = l.lent_by
                LEFT JOIN app_user ended ON ended.id = l.ended_by
            WHERE %s
            ORDER BY l.lent_until DESC, l.id DESC LIMIT %d""";
    private static final String OF_SITES = LIST.formatted(
            "EXISTS (SELECT FROM user_site at WHERE at.user_id = l.delegator_id AND at.site_id = ANY (?))", MOST);
    private static final String OF_USER = LIST.formatted("? IN (l.delegator_id, l.delegate_id)", MOST);

    private static final String OVERLAPS = """
            SELECT EXISTS (SELECT FROM role_delegation
            WHERE role = ? AND delegator_id = ? AND delegate_id = ? AND ended_at IS NULL AND lent_from < ? AND lent_until > ?)""";

    private static final String PEOPLE = """
            SELECT u.username, u.name FROM app_user u
            WHERE u.enabled AND NOT EXISTS (SELECT FROM user_role r WHERE r.user_id = u.id AND r.role = 'HEAD_OFFICE')
                AND EXISTS (SELECT FROM user_site at WHERE at.user_id = u.id AND at.site_id = ANY (?))
            ORDER BY u.name COLLATE "zh-x-icu", u.username""";

    private final JdbcClient jdbc;

    /** Somebody who may lend or borrow. */
    public record Person(String username, String name) {}

    DelegationQuery(JdbcClient jdbc) { this.jdbc = jdbc; }

    /** Those of lenders who share one of these sites, the latest end first. */
    public List<DelegationRow> ofSites(Collection<Long> sites) {
        return jdbc.sql(OF_SITES).param(sites.toArray(Long[]::new)).query(DelegationQuery::row).list();
    }

    /** Those the user lent or borrowed. */
    public List<DelegationRow> ofUser(long userId) {
        return jdbc.sql(OF_USER).param(userId).query(DelegationQuery::row).list();
    }

    public boolean overlaps(Role role, long delegator, long delegate, RoleDelegation.Period period) {
        return jdbc.sql(OVERLAPS).param(role.name()).param(delegator).param(delegate)
                .param(Timestamp.from(period.until())).param(Timestamp.from(period.from())).query(Boolean.class)
                .single();
    }

    /** Enabled people of these sites, but for head office, which neither lends nor borrows. */
    public List<Person> people(Collection<Long> sites) {
        return jdbc.sql(PEOPLE).param(sites.toArray(Long[]::new))
                .query((rs, row) -> new Person(rs.getString(1), rs.getString(2))).list();
    }

    private static DelegationRow row(ResultSet rs, int row) throws SQLException {
        Timestamp ended = rs.getTimestamp(9);
        @Nullable
        Instant endedAt = ended == null ? null : ended.toInstant();
        return new DelegationRow(rs.getLong(1), Role.valueOf(rs.getString(2)), rs.getString(3), rs.getString(4),
                rs.getString(5), rs.getTimestamp(6).toInstant(), rs.getTimestamp(7).toInstant(), rs.getString(8),
                endedAt, rs.getString(10));
    }
}
