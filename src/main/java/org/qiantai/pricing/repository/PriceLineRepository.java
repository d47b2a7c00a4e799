package org.qiantai.pricing.repository;

import java.util.Collection;
import java.util.List;
import org.qiantai.pricing.ListPrice;
import org.qiantai.pricing.domain.PriceSearch;
import org.springframework.jdbc.core.namedparam.MapSqlParameterSource;
import org.springframework.jdbc.core.namedparam.NamedParameterJdbcTemplate;
import org.springframework.jdbc.core.namedparam.SqlParameterSource;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** The lines of a draft, as they are written; a trigger keeps those of a published version. */
@Repository
public class PriceLineRepository {
    private final JdbcClient jdbc;
    private final NamedParameterJdbcTemplate batch;

    PriceLineRepository(JdbcClient jdbc, NamedParameterJdbcTemplate batch) {
        this.jdbc = jdbc;
        this.batch = batch;
    }

    /** Adds lines, or writes those of the same code anew. */
    public void put(long list, long siteId, Collection<ListPrice> lines) {
        SqlParameterSource[] rows = lines.stream().map(line -> row(list, siteId, line))
                .toArray(SqlParameterSource[]::new);
        batch.batchUpdate(
                """
                        INSERT INTO price_item (list_id, site_id, code, name_zh, name_en, kind, unit, unit_price, category, search_text)
                        VALUES (:list, :site, :code, :nameZh, :nameEn, :kind, :unit, :unitPrice, :category, :search_text)
                        ON CONFLICT (list_id, code) DO UPDATE SET name_zh = EXCLUDED.name_zh, name_en = EXCLUDED.name_en,
                            kind = EXCLUDED.kind, unit = EXCLUDED.unit, unit_price = EXCLUDED.unit_price,
                            category = EXCLUDED.category, search_text = EXCLUDED.search_text""",
                rows);
    }

    /** The draft begins with what another version has. */
    public void copy(long from,
            long to) { jdbc
                    .sql("""
                            INSERT INTO price_item (list_id, site_id, code, name_zh, name_en, kind, unit, unit_price, category, search_text)
                            SELECT :to, site_id, code, name_zh, name_en, kind, unit, unit_price, category, search_text
                            FROM price_item WHERE list_id = :from""")
                    .param("to", to).param("from", from).update(); }

    public void replace(long list, long siteId, List<ListPrice> lines) {
        clear(list);
        put(list, siteId, lines);
    }

    public void remove(long list, String code) {
        jdbc.sql("DELETE FROM price_item WHERE list_id = ? AND code = ?").param(list).param(code).update();
    }

    public void clear(long list) { jdbc.sql("DELETE FROM price_item WHERE list_id = ?").param(list).update(); }

    public int count(long list) {
        return jdbc.sql("SELECT count(*) FROM price_item WHERE list_id = ?").param(list).query(Integer.class).single();
    }

    private static SqlParameterSource row(long list, long siteId, ListPrice line) {
        return new MapSqlParameterSource("list", list).addValue("site", siteId).addValue("code", line.code())
                .addValue("nameZh", line.nameZh()).addValue("nameEn", line.nameEn())
                .addValue("kind", line.kind().name()).addValue("unit", line.unit())
                .addValue("unitPrice", line.unitPrice()).addValue("category", line.category())
                .addValue("search_text", PriceSearch.search_text(line));
    }
}
