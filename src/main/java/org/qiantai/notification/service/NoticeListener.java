package org.qiantai.notification.service;

import java.util.List;
import org.qiantai.platform.site.SiteScope;
import org.springframework.scheduling.annotation.Async;
import org.springframework.stereotype.Component;
import org.springframework.transaction.event.TransactionalEventListener;

/**
 * Hears of a notice once it has been committed, away from the thread that wrote it. Not an
 * {@code @ApplicationModuleListener}: that begins its transaction before the method, and so outside any site's scope, in
 * which the database shows nothing. Modulith registers and completes it all the same.
 */
@Component
class NoticeListener {
    private final NoticeDispatch telling;

    NoticeListener(NoticeDispatch telling) { this.telling = telling; }

    @Async(NoticeThreads.NAME)
    @TransactionalEventListener(id = "org.qiantai.notification.told")
    void tell(NoticeWritten event) {
        SiteScope.within(List.of(event.siteId()), () -> {
            telling.tell(event.noticeId());
            return true;
        });
    }
}
