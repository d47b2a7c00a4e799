package org.qiantai.demo.copy;

import java.sql.Connection;
import java.sql.SQLException;
import java.util.List;
import java.util.function.Consumer;
import javax.sql.DataSource;
import org.postgresql.PGConnection;
import org.postgresql.copy.CopyManager;
import org.qiantai.platform.site.SiteScope;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.datasource.DataSourceUtils;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * One transaction that copies rows in bulk. PostgreSQL refuses COPY into a table behind row-level security, to its owner
 * too where it is forced: so the force is lifted, and put back before the commit. A failure rolls both back.
 */
public final class Bulk {
    private final JdbcClient jdbc;
    private final DataSource source;
    private final TransactionTemplate transaction;

    public Bulk(JdbcClient jdbc, DataSource source, PlatformTransactionManager transactions) {
        this.jdbc = jdbc;
        this.source = source;
        this.transaction = new TransactionTemplate(transactions);
    }

    /** Hands over rows, table after table. */
    public interface Sink {
        void copy(List<Rows> tables);
    }

    /** What the work may use while the transaction is open. */
    public record Tools(JdbcClient jdbc, Ids ids, Numbers numbers, Sink sink) {}

    /** @param veryMany whether so many rows come that foreign keys and indexes are better made at the end */
    public void run(List<String> tables, boolean veryMany, Consumer<Tools> work) {
        SiteScope.asProgram(() -> transaction.executeWithoutResult(_ -> {
            tables.forEach(table -> jdbc.sql("ALTER TABLE " + table + " NO FORCE ROW LEVEL SECURITY").update());
            SetAside aside = SetAside.of(veryMany ? tables : List.of(), jdbc);
            Connection connection = DataSourceUtils.getConnection(source);
            try {
                CopyManager manager = connection.unwrap(PGConnection.class).getCopyAPI();
                Tools tools = new Tools(jdbc, new Ids(jdbc), new Numbers(jdbc), rows -> copy(rows, manager));
                work.accept(tools);
                tools.ids().settle();
                tools.numbers().settle();
                aside.restore();
            } catch (SQLException e) {
                throw new IllegalStateException(e);
            } finally {
                DataSourceUtils.releaseConnection(connection, source);
            }
            tables.forEach(table -> jdbc.sql("ALTER TABLE " + table + " FORCE ROW LEVEL SECURITY").update());
        }));
    }

    public static List<String> namesOf(List<Rows> tables) { return tables.stream().map(Rows::table).toList(); }

    private static void copy(List<Rows> tables, CopyManager manager) {
        try {
            for (Rows rows : tables)
                rows.copy(manager);
        } catch (SQLException e) {
            throw new IllegalStateException(e);
        }
    }
}
