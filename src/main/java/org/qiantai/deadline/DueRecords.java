package org.qiantai.deadline;

import org.qiantai.platform.site.SiteRef;

/** Records that carry due times. Served by each module that has such, asked by this one when a calendar has changed. */
public interface DueRecords {
    /**
     * Counts the due times of the site's open records again; each that changed gets an entry in its timeline, and asked
     * twice there is nothing left to change. In the order of their ids, in the caller's transaction.
     *
     * @param change what has changed, as in {@link DueTimesRecounted}
     * @param after only records with a higher id
     * @param most how many at once
     * @return the id of the last one looked at; {@code after} itself when there was none
     */
    long recount(SiteRef site, String change, long after, int most);
}
