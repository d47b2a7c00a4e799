package org.qiantai.demo.copy;

import java.util.List;
import java.util.stream.Stream;
import org.springframework.jdbc.core.simple.JdbcClient;

/**
 * Foreign keys and plain indexes put aside while very many rows come in: one join for all rows checks a foreign key far
 * faster than a look-up for each, and one sort makes an index faster than an insertion for each. All in the transaction
 * of the rows: it ends with everything back and checked, or as if nothing had been.
 */
final class SetAside {
    /** Their foreign keys stay: putting them aside would lock what the promises are read from meanwhile. */
    private static final String KEPT = "'category', 'service_standard_version'";
    private static final String FOREIGN_KEYS = """
            SELECT format('ALTER TABLE %s DROP CONSTRAINT %I', conrelid::regclass, conname),
                format('ALTER TABLE %s ADD CONSTRAINT %I %s', conrelid::regclass, conname, pg_get_constraintdef(oid))
            FROM pg_constraint WHERE contype = 'f' AND conrelid = ANY (?::regclass[])
                AND confrelid::regclass::text NOT IN (""" + KEPT + ") ORDER BY conrelid, conname";
    private static final String INDEXES = """
            SELECT format('DROP INDEX %s', indexrelid::regclass), pg_get_indexdef(indexrelid)
            FROM pg_index WHERE NOT indisunique AND indrelid = ANY (?::regclass[]) ORDER BY indexrelid""";

    private final JdbcClient jdbc;
    private final List<Part> parts;

    private record Part(String drop, String restore) {}

    private SetAside(JdbcClient jdbc, List<Part> parts) {
        this.jdbc = jdbc;
        this.parts = parts;
    }

    static SetAside of(List<String> tables, JdbcClient jdbc) {
        List<Part> foreignKeys = parts(FOREIGN_KEYS, tables, jdbc);
        List<Part> indexes = parts(INDEXES, tables, jdbc);
        foreignKeys.forEach(part -> jdbc.sql(part.drop()).update());
        indexes.forEach(part -> jdbc.sql(part.drop()).update());
        return new SetAside(jdbc, Stream.concat(indexes.stream(), foreignKeys.stream()).toList());
    }

    void restore() {
        jdbc.sql("SET LOCAL maintenance_work_mem = '256MB'").update();
        parts.forEach(part -> jdbc.sql(part.restore()).update());
    }

    private static List<Part> parts(String query, List<String> tables, JdbcClient jdbc) {
        return jdbc.sql(query).param(tables.toArray(String[]::new))
                .query((row, _) -> new Part(row.getString(1), row.getString(2))).list();
    }
}
