package org.qiantai.platform.session;

import java.time.Clock;
import java.time.Duration;
import javax.sql.DataSource;
import org.springframework.beans.factory.BeanClassLoaderAware;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.scheduling.annotation.EnableScheduling;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.session.config.annotation.web.http.EnableSpringHttpSession;

/** Puts {@link PostgresSessions} in the place of Spring Session's own JDBC store. */
@Configuration(proxyBeanMethods = false)
@EnableSpringHttpSession
@EnableScheduling
class SessionConfiguration implements BeanClassLoaderAware {
    private ClassLoader classes = SessionConfiguration.class.getClassLoader();

    @Override
    public void setBeanClassLoader(ClassLoader loader) { classes = loader; }

    @Bean
    PostgresSessions sessionRepository(DataSource dataSource, Clock clock,
            @Value("${spring.session.timeout:12h}") Duration timeout) {
        return new PostgresSessions(new SessionTables(dataSource, classes), timeout, clock);
    }

    @Bean
    Cleaning sessionCleaning(PostgresSessions sessions) { return new Cleaning(sessions); }

    /** Takes away what has run out; any node may, and it does no harm when several do. */
    record Cleaning(PostgresSessions sessions) {
        @Scheduled(cron = "${spring.session.jdbc.cleanup-cron:0 */15 * * * *}")
        void clean() { sessions.forgetExpired(); }
    }
}
