package org.qiantai.deadline.service;

import java.util.List;
import java.util.concurrent.atomic.AtomicBoolean;
import org.qiantai.deadline.TimedModule;
import org.qiantai.platform.site.SiteScope;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.boot.context.event.ApplicationReadyEvent;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Service;
import org.springframework.transaction.support.TransactionTemplate;

/** Gives clocks to open records that came without: those of a database older than the clocks, and made-up ones. */
@Service
public class MissingTimers {
    private static final int A_BATCH = 200;

    /** Asked for late: the modules' records are served with what this module offers. */
    private final ObjectProvider<TimedModule> modules;
    private final TransactionTemplate transaction;
    private final AtomicBoolean wanted = new AtomicBoolean();

    MissingTimers(ObjectProvider<TimedModule> modules, TransactionTemplate transaction) {
        this.modules = modules;
        this.transaction = transaction;
    }

    /** Not sooner: the demo writes its records while the program starts. */
    @EventListener(ApplicationReadyEvent.class)
    void programIsReady() { wanted.set(true); }

    /** Once in the program's life; again after a failure. */
    void startOnce() {
        if (!wanted.get()) return;
        start();
        wanted.set(false);
    }

    /** Looks through the open records of all modules and sites. */
    public void start() {
        List<TimedModule> all = modules.orderedStream().toList();
        SiteScope.asProgram(() -> all.forEach(this::startAll));
    }

    private void startAll(TimedModule module) {
        long before = -1;
        for (long last = 0; last != before;) {
            long after = last;
            before = last;
            last = transaction.<Long>execute(_ -> module.startMissing(after, A_BATCH));
        }
    }
}
