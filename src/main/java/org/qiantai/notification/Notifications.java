package org.qiantai.notification;

/** Tells people. What is told, and to whom, is written down with the change it tells of, and delivered after its commit. */
public interface Notifications {
    /**
     * Leaves a notice in the caller's transaction: nobody is told when that is rolled back. A notice with a key that the
     * site has had before is the same notice, and told to nobody again. Who holds the audience's roles is asked after the
     * commit, so the caller waits for nothing.
     *
     * @throws org.springframework.transaction.IllegalTransactionStateException outside a transaction
     */
    void send(Notice notice);
}
