package org.qiantai.staff.repository;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Departments for reading, and which site has one. */
@Repository
public class DepartmentQuery {
    private final JdbcClient jdbc;

    /** A department, and whether the site in question has it. */
    public record Row(String code, String nameZh, String nameEn, int sort, boolean active, boolean present,
            @Nullable String phone) {}

    DepartmentQuery(JdbcClient jdbc) { this.jdbc = jdbc; }

    /** All, with what the site has of them; no site has id 0. */
    public List<Row> all(long siteId) {
        return jdbc.sql("""
                SELECT d.code, d.name_zh, d.name_en, d.sort, d.active, s.site_id IS NOT NULL AS present, s.phone
                FROM department d LEFT JOIN site_department s ON s.department_code = d.code AND s.site_id = ?
                ORDER BY d.sort, d.code""").param(siteId)
                .query((rs, n) -> new Row(rs.getString(1), rs.getString(2), rs.getString(3), rs.getInt(4),
                        rs.getBoolean(5), rs.getBoolean(6), rs.getString(7)))
                .list();
    }

    public boolean hasUsers(String code) {
        return jdbc.sql("SELECT EXISTS (SELECT FROM app_user WHERE department_code = ? AND enabled)").param(code)
                .query(Boolean.class).single();
    }

    public void give(long siteId, String code, @Nullable String phone) {
        jdbc.sql("""
                INSERT INTO site_department (site_id, department_code, phone) VALUES (?, ?, ?)
                ON CONFLICT (site_id, department_code) DO UPDATE SET phone = excluded.phone""")
                .param(siteId).param(code).param(phone).update();
    }

    public void take(long siteId, String code) {
        jdbc.sql("DELETE FROM site_department WHERE site_id = ? AND department_code = ?").param(siteId).param(code)
                .update();
    }
}
