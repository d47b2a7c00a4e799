package org.qiantai.platform.database;

import org.springframework.boot.flyway.autoconfigure.FlywayMigrationStrategy;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/// No database is migrated before it has been found fit.
@Configuration(proxyBeanMethods = false)
class MigrationConfiguration {

    @Bean
    FlywayMigrationStrategy checkThenMigrate() {
        return flyway -> {
            DatabaseRequirements.check(flyway.getConfiguration().getDataSource());
            flyway.migrate();
        };
    }
}
