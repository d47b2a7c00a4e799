package org.qiantai.platform.database;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import javax.sql.DataSource;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.qiantai.support.TestDatabase;
import org.qiantai.support.TestPostgres;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.datasource.DriverManagerDataSource;

class DatabaseRequirementsTests {

    @Test
    @DisplayName("An empty UTF-8 database of a plain role is fit, and gets the trigrams")
    void acceptsAPlainDatabase() {
        DataSource database = TestPostgres.emptyDatabase("").dataSource();
        DatabaseRequirements.check(database);
        assertThat(
                JdbcClient.create(database).sql("SELECT cardinality(show_trgm('中文字'))").query(Integer.class).single())
                .isPositive();
        assertThatCode(() -> DatabaseRequirements.check(database)).as("a second time").doesNotThrowAnyException();
    }

    @Test
    @DisplayName("A superuser is refused: row-level security would not bind it")
    void refusesASuperuser() {
        assertProblem(TestPostgres.asSuperuser(TestPostgres.emptyDatabase("")), "is a superuser",
                "NOSUPERUSER NOBYPASSRLS");
    }

    @Test
    @DisplayName("A role that may bypass row-level security is refused")
    void refusesARoleWithBypass() {
        TestDatabase database = TestPostgres.emptyDatabase("");
        JdbcClient.create(TestPostgres.asSuperuser(database).dataSource())
                .sql("CREATE ROLE bypassing LOGIN BYPASSRLS PASSWORD 'test'").update();
        assertProblem(database.as("bypassing", "test"),
                "is allowed to bypass it", "NOBYPASSRLS");
    }

    @Test
    @DisplayName("A database with LC_CTYPE C is refused: its trigrams drop Chinese")
    void refusesACharacterTypeWithoutChinese() {
        assertProblem(TestPostgres.emptyDatabase("TEMPLATE template0 LC_COLLATE 'C' LC_CTYPE 'C'"), "has LC_CTYPE C",
                "C.UTF-8");
    }

    @Test
    @DisplayName("A database in another encoding is refused")
    void refusesAnotherEncoding() {
        assertProblem(
                TestPostgres.emptyDatabase(
                        "TEMPLATE template0 ENCODING 'SQL_ASCII' LOCALE_PROVIDER libc LC_COLLATE 'C' LC_CTYPE 'C'"),
                "is encoded in SQL_ASCII", "ENCODING 'UTF8'");
    }

    @Test
    @DisplayName("A database that does not answer is named")
    void namesAnUnreachableDatabase() {
        assertProblem(new DriverManagerDataSource("jdbc:postgresql://127.0.0.1:1/none", "qiantai", "test"),
                "No connection to the database", "SPRING_DATASOURCE_URL");
    }

    private static void assertProblem(TestDatabase database, String description, String advice) {
        assertProblem(database.dataSource(), description, advice);
    }

    private static void assertProblem(DataSource database, String description, String advice) {
        assertThatThrownBy(() -> DatabaseRequirements.check(database)).isInstanceOfSatisfying(DatabaseProblem.class,
                problem -> {
                    assertThat(problem.analysis().getDescription()).contains(description);
                    assertThat(problem.analysis().getAction()).contains(advice);
                });
    }
}
