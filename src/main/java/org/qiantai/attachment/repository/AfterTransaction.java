package org.qiantai.attachment.repository;

import org.springframework.transaction.support.TransactionSynchronization;
import org.springframework.transaction.support.TransactionSynchronizationManager;

/** Makes a store outside the database follow the database's transaction. */
final class AfterTransaction {
    private AfterTransaction() {}

    static void committed(Runnable work) {
        TransactionSynchronizationManager.registerSynchronization(new TransactionSynchronization() {
            @Override
            public void afterCommit() { work.run(); }
        });
    }

    /** When it was taken back; what cannot be cleared away then is a file that nobody names. */
    static void undone(Runnable work) {
        TransactionSynchronizationManager.registerSynchronization(new TransactionSynchronization() {
            @Override
            public void afterCompletion(int status) { if (status != STATUS_COMMITTED) work.run(); }
        });
    }
}
