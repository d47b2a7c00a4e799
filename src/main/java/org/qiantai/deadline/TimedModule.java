package org.qiantai.deadline;

/** A module whose records have clocks. Served by each such module, asked by this one. */
public interface TimedModule {
    /**
     * Starts the clocks of open records that have none, because they came into the database by another way than the
     * program's own steps; in the order of their ids, in the caller's transaction.
     *
     * @param after only records with a higher id
     * @param most how many at once
     * @return the id of the last one looked at; {@code after} itself when there was none
     */
    long startMissing(long after, int most);
}
