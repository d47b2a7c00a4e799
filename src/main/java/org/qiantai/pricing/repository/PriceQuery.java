package org.qiantai.pricing.repository;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.qiantai.platform.export.TableExport;
import org.qiantai.platform.paging.SqlFilter;
import org.qiantai.pricing.ListPrice;
import org.qiantai.pricing.PriceKind;
import org.qiantai.pricing.domain.PriceSearch;
import org.qiantai.pricing.domain.PriceStatus;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Price lists, as they are read: a version's lines by their codes. */
@Repository
public class PriceQuery {
    private static final String LINES = """
            SELECT i.code, i.name_zh, i.name_en, i.kind, i.unit, i.unit_price, i.category
            FROM price_item i WHERE\s""";
    private static final String VERSIONS = """
            SELECT l.id, l.number, l.status, l.valid_from, l.published_at, l.published_by, l.changed_at, l.changed_by,
                l.version, (SELECT count(*) FROM price_item i WHERE i.list_id = l.id)
            FROM price_list l WHERE l.site_id = :site AND\s""";
    private static final String LATEST = " ORDER BY l.valid_from DESC, l.number DESC LIMIT 1";

    private final JdbcClient jdbc;

    PriceQuery(JdbcClient jdbc) { this.jdbc = jdbc; }

    /** The latest version whose first day has come; of two from the same day the later one. */
    public Optional<Long> inForce(long siteId, LocalDate on) {
        return jdbc.sql("""
                SELECT l.id FROM price_list l
                WHERE l.site_id = :site AND l.status = 'PUBLISHED' AND l.valid_from <= :on""" + LATEST)
                .param("site", siteId).param("on", on).query(Long.class).optional();
    }

    /** The version that would be followed by the next one: the last from its day on, which may be to come. */
    public Optional<Long> last(long siteId) {
        return inForce(siteId, LocalDate.of(9999, 12, 31));
    }

    public Optional<VersionRow> version(long siteId, long id) {
        return jdbc.sql(VERSIONS + "l.id = :id").param("site", siteId).param("id", id).query(PriceQuery::version)
                .optional();
    }

    public Optional<VersionRow> numbered(long siteId, int number) {
        return jdbc.sql(VERSIONS + "l.number = :number").param("site", siteId).param("number", number)
                .query(PriceQuery::version).optional();
    }

    public Optional<VersionRow> draft(long siteId) {
        return jdbc.sql(VERSIONS + "l.status = 'DRAFT'").param("site", siteId).query(PriceQuery::version).optional();
    }

    /** The latest first, the draft among them. */
    public List<VersionRow> versions(long siteId, @Nullable Integer before, int most) {
        return jdbc.sql(VERSIONS + "l.number < :before ORDER BY l.number DESC LIMIT :most").param("site", siteId)
                .param("before", before == null ? Integer.MAX_VALUE : before).param("most", most)
                .query(PriceQuery::version).list();
    }

    public List<ListPrice> lines(long list) {
        return jdbc.sql(LINES + "i.list_id = ? ORDER BY i.code").param(list).query(PriceQuery::line).list();
    }

    /** @param codes not none */
    public List<ListPrice> lines(long list, Collection<String> codes) {
        return jdbc.sql(LINES + "i.list_id = :list AND i.code IN (:codes)").param("list", list).param("codes", codes)
                .query(PriceQuery::line).list();
    }

    /** @param after the code that the last stretch ended with; null for the beginning */
    public List<ListPrice> find(long list, PriceFilter filter, @Nullable String after, int most) {
        SqlFilter found = filter(list, filter).and("i.code > :after", "after", after);
        return jdbc.sql(LINES + found.sql() + " ORDER BY i.code LIMIT " + most).params(found.parameters())
                .query(PriceQuery::line).list();
    }

    /** All that the filter finds, row by row, for an export; to be closed. */
    public Stream<ListPrice> stream(long list, PriceFilter filter) {
        SqlFilter found = filter(list, filter);
        return jdbc.sql(LINES + found.sql() + " ORDER BY i.code").withFetchSize(TableExport.FETCH_SIZE)
                .params(found.parameters()).query(PriceQuery::line).stream();
    }

    private static SqlFilter filter(long list, PriceFilter filter) {
        SqlFilter found = new SqlFilter().and("i.list_id = :list", "list", list).and("i.kind = :kind", "kind",
                filter.kind());
        List<String> words = PriceSearch.words(filter.words());
        for (int i = 0; i < words.size(); i++)
            found.containing("i.search_text LIKE :word" + i, "word" + i, words.get(i));
        return found;
    }

    private static ListPrice line(ResultSet row, int number) throws SQLException {
        return new ListPrice(row.getString(1), row.getString(2), row.getString(3), PriceKind.valueOf(row.getString(4)),
                row.getString(5), row.getBigDecimal(6), row.getString(7));
    }

    private static VersionRow version(ResultSet row, int number) throws SQLException {
        return new VersionRow(row.getLong(1), row.getInt(2), PriceStatus.valueOf(row.getString(3)),
                row.getObject(4, LocalDate.class), instant(row.getTimestamp(5)), row.getString(6),
                row.getTimestamp(7).toInstant(), row.getString(8), row.getInt(9), row.getInt(10));
    }

    private static @Nullable Instant instant(@Nullable Timestamp at) { return at == null ? null : at.toInstant(); }
}
