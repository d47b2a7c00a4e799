package org.qiantai.deadline.service;

import java.time.Clock;
import java.time.Duration;
import javax.sql.DataSource;
import net.javacrumbs.shedlock.core.DefaultLockingTaskExecutor;
import net.javacrumbs.shedlock.core.LockConfiguration;
import net.javacrumbs.shedlock.core.LockProvider;
import net.javacrumbs.shedlock.core.LockingTaskExecutor;
import net.javacrumbs.shedlock.provider.jdbctemplate.JdbcTemplateLockProvider;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.boot.autoconfigure.condition.ConditionalOnBooleanProperty;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.scheduling.annotation.EnableScheduling;
import org.springframework.scheduling.annotation.Scheduled;

/** Lets the sweep run every few seconds, on one node at a time. */
@Configuration(proxyBeanMethods = false)
@EnableScheduling
@ConditionalOnBooleanProperty(name = "qiantai.sweep.enabled", matchIfMissing = true)
class SweepConfiguration {
    /** @param atMost a node that died in the middle holds the others up no longer than this */
    @Bean
    Job clockSweepJob(TimerSweep sweep, MissingTimers missing, DataSource source, Clock clock,
            @Value("${qiantai.sweep.at-most:2m}") Duration atMost) {
        return new Job(sweep, missing, new DefaultLockingTaskExecutor(lockOf(source)), clock, atMost);
    }

    static LockProvider lockOf(DataSource source) {
        return new JdbcTemplateLockProvider(JdbcTemplateLockProvider.Configuration.builder()
                .withJdbcTemplate(new JdbcTemplate(source)).usingDbTime().build());
    }

    record Job(TimerSweep sweep, MissingTimers missing, LockingTaskExecutor lock, Clock clock, Duration atMost) {
        @Scheduled(initialDelayString = "${qiantai.sweep.first:5s}", fixedDelayString = "${qiantai.sweep.every:15s}")
        void run() {
            lock.executeWithLock((Runnable) () -> {
                missing.startOnce();
                sweep.sweep();
            }, new LockConfiguration(clock.instant(), "clock-sweep", atMost, Duration.ZERO));
        }
    }
}
