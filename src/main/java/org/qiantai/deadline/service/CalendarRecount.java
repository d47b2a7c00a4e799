package org.qiantai.deadline.service;

import java.util.List;
import java.util.Objects;
import org.qiantai.calendar.CalendarChanged;
import org.qiantai.deadline.DueRecords;
import org.qiantai.platform.site.SiteDirectory;
import org.qiantai.platform.site.SiteRef;
import org.qiantai.platform.site.SiteScope;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.dao.OptimisticLockingFailureException;
import org.springframework.stereotype.Component;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.TransactionDefinition;
import org.springframework.transaction.event.TransactionalEventListener;
import org.springframework.transaction.support.TransactionTemplate;

/** A changed calendar moves what is due: the open records of its site, or of all sites, are counted again. */
@Component
class CalendarRecount {
    /** Few enough that nobody waits long for a record. */
    private static final int AT_ONCE = 100;
    private static final int ATTEMPTS = 5;

    private final SiteDirectory sites;
    /** Asked for late: they are made with the promises. */
    private final ObjectProvider<DueRecords> records;
    private final TransactionTemplate apart;

    CalendarRecount(SiteDirectory sites, ObjectProvider<DueRecords> records,
            PlatformTransactionManager transactions) {
        this.sites = sites;
        this.records = records;
        this.apart = new TransactionTemplate(transactions);
        apart.setPropagationBehavior(TransactionDefinition.PROPAGATION_REQUIRES_NEW);
    }

    /** After the commit, in small transactions: interrupted and done again, it goes on where it has to. */
    @TransactionalEventListener
    void recount(CalendarChanged change) {
        Long only = change.siteId();
        List<SiteRef> changed = only == null ? sites.all() : List.of(sites.byId(only));
        for (SiteRef site : changed)
            records.orderedStream().forEach(module -> recount(module, site, change.what()));
    }

    private void recount(DueRecords module, SiteRef site, String what) {
        long after = 0;
        for (long last = -1; last != after;) {
            last = after;
            after = next(module, site, what, last);
        }
    }

    /** Somebody may work on one of the records just now: then these few are counted once more. */
    private long next(DueRecords module, SiteRef site, String what, long after) {
        for (int attempt = 1;; attempt++) {
            try {
                return SiteScope.within(List.of(site.id()), () -> Objects.requireNonNull(
                        apart.execute(_ -> module.recount(site, what, after, AT_ONCE))));
            } catch (OptimisticLockingFailureException overtaken) {
                if (attempt == ATTEMPTS) throw overtaken;
            }
        }
    }
}
