package org.qiantai.security;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.function.Supplier;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.qiantai.platform.site.SiteScope;
import org.qiantai.support.Community;
import org.qiantai.support.IntegrationTest;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationContext;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.support.TransactionOperations;

/** The wall between the sites as the database keeps it, whatever the program asks. */
@IntegrationTest
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class RowSecurityTests {
    /** Read at sign-in, before any site is known (V0004): which sites a user may see cannot stand behind the wall. */
    private static final Set<String> OUTSIDE = Set.of("user_site");

    /** Rows of work that nobody has done at the two sites: the wall before them is seen in {@code walled} alone. */
    private static final Set<String> EMPTY = Set.of(
            // An order that is assigned has no price, no slip, and nobody's word.
            "order_quotation", "order_quotation_line", "order_material", "order_signature", "chase_call",
            "interim_slip",
            // Nobody was rung up, nobody complained, no limit has passed, nothing was sent by mail.
            "callback_attempt", "complaint", "department_call", "escalation", "notice_delivery",
            // Nobody has closed a day, or is on duty; the company's calendar serves.
            "closing_tick", "worklog_entry", "duty", "site_business_hours", "site_calendar_day",
            // What is said of a person or a crew beyond its name.
            "technician_speciality", "contractor_category", "contractor_evaluation", "list_view_first");

    @Autowired JdbcClient jdbc;
    @Autowired TransactionOperations transaction;
    @Autowired ApplicationContext context;

    private Community north;
    private Community south;

    @BeforeAll
    void open() {
        north = TwoSites.in(context).north().site();
        south = TwoSites.in(context).south().site();
    }

    Stream<String> tablesOfSites() {
        return jdbc.sql("""
                SELECT c.relname FROM pg_class c JOIN pg_attribute a ON a.attrelid = c.oid AND a.attname = 'site_id'
                WHERE c.relkind IN ('r', 'p') AND c.relnamespace = 'public'::regnamespace AND NOT a.attisdropped
                ORDER BY 1""").query(String.class).list().stream().map(Objects::requireNonNull)
                .filter(table -> !OUTSIDE.contains(table));
    }

    @ParameterizedTest
    @MethodSource("tablesOfSites")
    @DisplayName("Every table of a site's data stands behind the wall, for its owner too")
    void walled(String table) {
        assertThat(jdbc.sql("SELECT relrowsecurity AND relforcerowsecurity FROM pg_class WHERE oid = ?::regclass")
                .param(table).query(Boolean.class).single()).isTrue();
        assertThat(jdbc.sql("SELECT qual FROM pg_policies WHERE tablename = ? AND policyname = 'site_isolation'")
                .param(table).query(String.class).list()).singleElement().asString().contains("visible_sites()");
        assertThat(jdbc.sql("SELECT count(*) FROM pg_policies WHERE tablename = ?").param(table).query(Integer.class)
                .single()).as("a second policy would open a door beside the first").isOne();
    }

    @ParameterizedTest
    @MethodSource("tablesOfSites")
    @DisplayName("Outside a scope a transaction sees no row, inside one only its own sites' rows")
    void nothingSetNothingSeen(String table) {
        assertThat(transaction.<Integer>execute(_ -> count(table))).isZero();
        assertThat(within(south, () -> jdbc.sql("SELECT DISTINCT site_id FROM " + table).query(Long.class).list()))
                .isSubsetOf(south.siteId());
    }

    @ParameterizedTest
    @MethodSource("tablesOfSites")
    @DisplayName("What the two sites have is really there, so that seeing none of it means something")
    void rowsExist(String table) {
        if (EMPTY.contains(table)) return;
        assertThat(within(north, () -> count(table))).isPositive();
        assertThat(within(south, () -> count(table))).isPositive();
    }

    @Test
    @DisplayName("Tables that may be empty are tables of a site, and few")
    void reviewed() {
        assertThat(tablesOfSites()).hasSizeGreaterThan(50).containsAll(EMPTY);
        assertThat(EMPTY).hasSizeLessThanOrEqualTo(20);
    }

    @Test
    @DisplayName("The database refuses to write a row of another site, and changes none of them")
    void writing() {
        assertThatThrownBy(() -> within(south, () -> jdbc
                .sql("INSERT INTO record_counter (site_id, kind, day, last) VALUES (?, 'ZZ', '2026-01-01', 1)")
                .param(north.siteId()).update())).rootCause().hasMessageContaining("row-level security");
        assertThatThrownBy(() -> within(south, () -> jdbc.sql("UPDATE record_counter SET site_id = ?")
                .param(north.siteId()).update())).rootCause().hasMessageContaining("row-level security");
        assertThat(within(south, () -> jdbc.sql("UPDATE occupant SET note = 'x' WHERE site_id = ?")
                .param(north.siteId()).update())).isZero();
    }

    @Test
    @DisplayName("The program is nobody special to the database")
    void plainRole() {
        assertThat(
                jdbc.sql("SELECT rolsuper OR rolbypassrls OR rolcreaterole FROM pg_roles WHERE rolname = current_user")
                        .query(Boolean.class).single())
                .isFalse();
    }

    private int count(String table) { return jdbc.sql("SELECT count(*) FROM " + table).query(Integer.class).single(); }

    private <T> T within(Community site, Supplier<T> work) {
        return SiteScope.within(List.of(site.siteId()), () -> transaction.execute(_ -> work.get()));
    }
}
