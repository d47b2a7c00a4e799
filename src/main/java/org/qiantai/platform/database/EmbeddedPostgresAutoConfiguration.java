package org.qiantai.platform.database;

import java.io.IOException;
import org.springframework.boot.autoconfigure.AutoConfiguration;
import org.springframework.boot.autoconfigure.condition.ConditionMessage;
import org.springframework.boot.autoconfigure.condition.ConditionOutcome;
import org.springframework.boot.autoconfigure.condition.ConditionalOnMissingBean;
import org.springframework.boot.autoconfigure.condition.SpringBootCondition;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.boot.jdbc.autoconfigure.DataSourceAutoConfiguration;
import org.springframework.boot.jdbc.autoconfigure.JdbcConnectionDetails;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.ConditionContext;
import org.springframework.context.annotation.Conditional;
import org.springframework.core.type.AnnotatedTypeMetadata;
import org.springframework.util.StringUtils;

/// Brings a PostgreSQL along when no `spring.datasource.url` names one.
///
/// An auto-configuration, so that any other source of connection details (a test's) replaces it by its type.
@AutoConfiguration(before = DataSourceAutoConfiguration.class)
@ConditionalOnMissingBean(JdbcConnectionDetails.class)
@Conditional(EmbeddedPostgresAutoConfiguration.NoDatabaseConfigured.class)
@EnableConfigurationProperties(DatabaseProperties.class)
class EmbeddedPostgresAutoConfiguration {

    /// Stopped last of all, since the pool depends on the connection details and they on this.
    @Bean(destroyMethod = "close")
    EmbeddedPostgres embeddedPostgres(DatabaseProperties properties) throws IOException {
        return EmbeddedPostgres.start(PostgresSettings.lasting(properties.dir(), properties.port()));
    }

    @Bean
    JdbcConnectionDetails embeddedPostgresConnectionDetails(EmbeddedPostgres server) throws IOException {
        return new RoleConnection(server.jdbcUrl(PostgresCluster.DATABASE), server.rolePassword());
    }

    record RoleConnection(String getJdbcUrl, String getPassword) implements JdbcConnectionDetails {
        @Override
        public String getUsername() { return PostgresCluster.ROLE; }
    }

    static class NoDatabaseConfigured extends SpringBootCondition {
        @Override
        public ConditionOutcome getMatchOutcome(ConditionContext context, AnnotatedTypeMetadata metadata) {
            String url = context.getEnvironment().getProperty("spring.datasource.url");
            ConditionMessage.Builder message = ConditionMessage.forCondition("Embedded PostgreSQL");
            return StringUtils.hasText(url)
                    ? ConditionOutcome.noMatch(message.because("spring.datasource.url is set"))
                    : ConditionOutcome.match(message.because("spring.datasource.url is not set"));
        }
    }
}
