package org.qiantai.servicerequest.repository;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.qiantai.deadline.CategoryKind;
import org.qiantai.platform.export.TableExport;
import org.qiantai.platform.paging.SqlFilter.Order;
import org.qiantai.servicerequest.RequestStatus;
import org.qiantai.servicerequest.repository.RegisterRow.Spoken;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Reads the registers straight into {@link RegisterRow}s. */
@Repository
public class RegisterQuery {
    private static final String COLUMNS = """
            SELECT r.id, r.number, r.status, r.received_at, coalesce(u.code, r.place, r.no_unit_reason),
                (SELECT c.name FROM request_caller c WHERE c.request_id = r.id ORDER BY c.id LIMIT 1), r.category_code,
                r.description, coalesce(r.answer, r.outcome_reason), coalesce(r.respond_due, r.finish_due), r.ended_at,
                ARRAY(SELECT k.department_code FROM department_call k WHERE k.request_id = r.id ORDER BY k.id),
                ARRAY(SELECT k.spoken_to FROM department_call k WHERE k.request_id = r.id ORDER BY k.id)
            """;
    private static final String REQUESTS = "FROM service_request r LEFT JOIN unit u ON u.id = r.unit_id ";
    private static final String NEWEST = " ORDER BY r.received_at DESC, r.id DESC";
    private static final String OLDEST = " ORDER BY r.received_at, r.id";
    /** Of each category the first few, then the first of those: a register is read by index however rare its kind is. */
    private static final String WINDOW = """
            FROM category of_kind CROSS JOIN LATERAL (SELECT r.* %1$s WHERE r.category_code = of_kind.code AND %2$s
                %3$s LIMIT %4$d) r LEFT JOIN unit u ON u.id = r.unit_id WHERE of_kind.kind = :kind %3$s LIMIT %4$d""";

    private final JdbcClient jdbc;

    RegisterQuery(JdbcClient jdbc) { this.jdbc = jdbc; }

    /** @param where SQL on {@code r} and {@code u} with named parameters, without the word WHERE */
    public List<RegisterRow> find(CategoryKind kind, String where, Map<String, Object> parameters, Order order,
            int limit) {
        return jdbc.sql(COLUMNS + WINDOW.formatted(REQUESTS, where, order(order), limit)).params(parameters)
                .param("kind", kind.name()).query(RegisterQuery::row).list();
    }

    /** All of them, row by row, for an export; to be closed. */
    public Stream<RegisterRow> stream(CategoryKind kind, String where, Map<String, Object> parameters, Order order) {
        return jdbc
                .sql(COLUMNS + REQUESTS
                        + "WHERE r.category_code IN (SELECT c.code FROM category c WHERE c.kind = :kind)"
                        + " AND " + where + order(order))
                .withFetchSize(TableExport.FETCH_SIZE).params(parameters).param("kind", kind.name())
                .query(RegisterQuery::row).stream();
    }

    private static String order(Order order) { return order == Order.NEWEST_FIRST ? NEWEST : OLDEST; }

    private static RegisterRow row(ResultSet rs, int number) throws SQLException {
        return new RegisterRow(rs.getLong(1), rs.getString(2), RequestStatus.valueOf(rs.getString(3)),
                rs.getTimestamp(4).toInstant(), rs.getString(5), rs.getString(6), rs.getString(7), rs.getString(8),
                rs.getString(9), instant(rs.getTimestamp(10)), instant(rs.getTimestamp(11)),
                spoken((String[]) rs.getArray(12).getArray(), (String[]) rs.getArray(13).getArray()));
    }

    private static List<Spoken> spoken(String[] departments, String[] people) {
        return IntStream.range(0, departments.length).mapToObj(i -> new Spoken(departments[i], people[i])).toList();
    }

    private static @Nullable Instant instant(@Nullable Timestamp at) { return at == null ? null : at.toInstant(); }
}
