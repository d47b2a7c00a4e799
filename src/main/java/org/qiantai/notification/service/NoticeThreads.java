package org.qiantai.notification.service;

import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.scheduling.concurrent.ThreadPoolTaskExecutor;

/**
 * A few threads of their own, however many notices a sweep leaves at once: each needs a database connection, and the
 * pages need most of those.
 */
@Configuration(proxyBeanMethods = false)
class NoticeThreads {
    static final String NAME = "noticeThreads";
    private static final int FEW = 3;

    /** Not a candidate for those who ask for any executor: Spring Boot's own stays theirs. */
    @Bean(name = NAME, defaultCandidate = false)
    ThreadPoolTaskExecutor noticeThreads() {
        ThreadPoolTaskExecutor threads = new ThreadPoolTaskExecutor();
        threads.setCorePoolSize(FEW);
        threads.setAllowCoreThreadTimeOut(true);
        threads.setThreadNamePrefix("notices-");
        threads.setWaitForTasksToCompleteOnShutdown(true);
        threads.setAwaitTerminationSeconds(10);
        return threads;
    }
}
