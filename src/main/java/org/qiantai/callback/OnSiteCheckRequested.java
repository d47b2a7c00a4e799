package org.qiantai.callback;

import java.time.Instant;

/**
 * A caller's account differs from the department's: the area manager is to go at once (R-03-71).
 *
 * @param callbackNumber whose page says what differs
 * @param dueAt when somebody must have left
 */
public record OnSiteCheckRequested(long siteId, String callbackNumber, long requestId, Instant dueAt) {}
