package org.qiantai.estate;

/** What "room, name or phone" is looked up in, made anew where units and people did not come in through the pages. */
public interface HouseholdIndex {
    /** Computes all keys of a site. In the caller's transaction, which sees that site. */
    void rebuild(long siteId);
}
