package org.qiantai.demo;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import java.util.Objects;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.qiantai.demo.copy.Bulk;
import org.qiantai.demo.copy.Rows;
import org.qiantai.platform.site.SiteScope;
import org.qiantai.support.TestDatabaseConfiguration;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.context.annotation.Import;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.test.context.ActiveProfiles;
import org.springframework.transaction.support.TransactionTemplate;

/** What a bulk load leaves behind: the rows, and a schema as it was. */
@SpringBootTest(properties = "qiantai.demo.requests=400")
@Import(TestDatabaseConfiguration.class)
@ActiveProfiles("demo")
class BulkTests {
    private static final List<String> TABLES = List.of("service_request", "timeline_entry", "building");

    @Autowired private Bulk bulk;
    @Autowired private JdbcClient jdbc;
    @Autowired private TransactionTemplate transaction;
    private List<String> before = List.of();

    @BeforeEach
    void remember() { before = schema(); }

    @Test
    @DisplayName("Very many rows: foreign keys and indexes are put aside, and come back as they were")
    void comesBack() {
        bulk.run(TABLES, true, tools -> assertThat(tools.jdbc().sql("""
                SELECT count(*) FROM pg_index WHERE indrelid = 'timeline_entry'::regclass AND NOT indisunique""")
                .query(Integer.class).single()).isZero());
        assertThat(schema()).isEqualTo(before);
    }

    @Test
    @DisplayName("Rows that break a rule are refused as a whole, and the wall stands as before")
    void refused() {
        Rows rows = new Rows("building", "id, site_id, code, name, changed_at, changed_by");
        rows.add(-1, -1, "9", "9\t栋\\", java.time.Instant.EPOCH, "-");
        assertThatThrownBy(() -> bulk.run(TABLES, true, tools -> tools.sink().copy(List.of(rows))))
                .hasMessageContaining("building_site_fkey");
        assertThat(schema()).isEqualTo(before);
    }

    private List<String> schema() {
        return SiteScope.asProgram(() -> Objects.requireNonNull(transaction.execute(_ -> jdbc
                .sql("""
                        SELECT conrelid::regclass || ' ' || conname || ' ' || pg_get_constraintdef(oid) || convalidated FROM pg_constraint
                        UNION ALL SELECT pg_get_indexdef(indexrelid) FROM pg_index
                        UNION ALL SELECT relname || relrowsecurity || relforcerowsecurity FROM pg_class ORDER BY 1""")
                .query(String.class).list())));
    }
}
