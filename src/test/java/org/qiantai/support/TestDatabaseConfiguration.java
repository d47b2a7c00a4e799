package org.qiantai.support;

import org.springframework.boot.jdbc.autoconfigure.JdbcConnectionDetails;
import org.springframework.boot.test.context.TestConfiguration;
import org.springframework.context.annotation.Bean;

/// Gives each Spring context of the tests a migrated database of its own.
@TestConfiguration(proxyBeanMethods = false)
public class TestDatabaseConfiguration {

    @Bean
    JdbcConnectionDetails testDatabase() { return TestPostgres.databaseForContext(); }

    /// Static, so that it is there before the data source.
    @Bean
    static StatementCounter statementCounter() { return new StatementCounter(); }
}
