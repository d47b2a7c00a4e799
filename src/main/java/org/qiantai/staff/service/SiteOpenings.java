package org.qiantai.staff.service;

import org.qiantai.platform.site.SiteOpened;
import org.qiantai.platform.site.SiteScope;
import org.qiantai.staff.repository.SiteOpeningRepository;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Component;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.TransactionDefinition;
import org.springframework.transaction.event.TransactionalEventListener;
import org.springframework.transaction.support.TransactionTemplate;

/** A new site begins with all departments, and with the administrator who opened it: else nobody could manage it. */
@Component
class SiteOpenings {
    private final SiteOpeningRepository openings;
    private final ApplicationEventPublisher events;
    private final TransactionTemplate afterwards;

    SiteOpenings(SiteOpeningRepository openings, ApplicationEventPublisher events,
            PlatformTransactionManager transactions) {
        this.openings = openings;
        this.events = events;
        this.afterwards = new TransactionTemplate(transactions);
        afterwards.setPropagationBehavior(TransactionDefinition.PROPAGATION_REQUIRES_NEW);
    }

    /** After the commit: whoever opens a site does not yet see it, so the wall would refuse these rows before. */
    @TransactionalEventListener
    void open(SiteOpened opened) {
        SiteScope.asProgram(() -> afterwards.executeWithoutResult(_ -> {
            openings.giveDepartments(opened.siteId());
            if (opened.openedBy() != null) openings.addToSite(opened.openedBy(), opened.siteId());
            events.publishEvent(new StaffChanged());
        }));
    }
}
