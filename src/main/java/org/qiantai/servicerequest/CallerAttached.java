package org.qiantai.servicerequest;

/**
 * A caller has been joined to something that was known already, open work or an outage: what the desk had begun to type of
 * who they are is of no more use. Told within the transaction.
 *
 * @param by who took the call
 */
public record CallerAttached(long siteId, long by) {}
