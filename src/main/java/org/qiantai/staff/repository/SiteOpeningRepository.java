package org.qiantai.staff.repository;

import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** What a new site needs of the people's tables, and the company's very first site. */
@Repository
public class SiteOpeningRepository {
    private final JdbcClient jdbc;

    SiteOpeningRepository(JdbcClient jdbc) { this.jdbc = jdbc; }

    /** The site on which the first administrator stands; later ones are made by the estate's own pages. */
    public long firstSite(String code, String name) {
        return jdbc.sql("INSERT INTO site (code, name) VALUES (?, ?) RETURNING id").param(code).param(name)
                .query(Long.class).single();
    }

    public void giveDepartments(long siteId) { jdbc.sql("""
            INSERT INTO site_department (site_id, department_code)
            SELECT ?, code FROM department WHERE active ON CONFLICT DO NOTHING""").param(siteId).update(); }

    public void addToSite(long userId, long siteId) {
        jdbc.sql("INSERT INTO user_site (user_id, site_id) VALUES (?, ?) ON CONFLICT DO NOTHING")
                .param(userId).param(siteId).update();
    }

    /** Lets one transaction of this kind run at a time, on all nodes; ends with the transaction. */
    public void waitForOthers(String work) {
        jdbc.sql("SELECT pg_advisory_xact_lock(hashtext(?))").param("staff." + work).query((rs, row) -> row).list();
    }
}
