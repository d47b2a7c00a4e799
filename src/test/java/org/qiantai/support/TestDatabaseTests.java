package org.qiantai.support;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.test.web.servlet.assertj.MockMvcTester;

@IntegrationTest
class TestDatabaseTests {
    @Autowired JdbcClient jdbc;

    @Autowired MockMvcTester mvc;

    @Test
    @DisplayName("Tests run as a role that row-level security binds, in a database of the context's own")
    void runsAsAPlainRole() {
        assertThat(jdbc.sql("SELECT rolsuper OR rolbypassrls FROM pg_roles WHERE rolname = current_user")
                .query(Boolean.class).single())
                .isFalse();
        assertThat(jdbc.sql("SELECT current_database()").query(String.class).single()).startsWith("test_");
    }

    @Test
    @DisplayName("The program says that it is well, its database included")
    void isHealthy() {
        assertThat(mvc.get().uri("/actuator/health")).hasStatusOk().bodyJson().extractingPath("$.status")
                .isEqualTo("UP");
    }
}
