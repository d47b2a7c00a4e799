package org.qiantai.servicerequest;

import java.util.UUID;

/**
 * A form of the desk has become a request; told within its transaction.
 *
 * @param token the form's
 * @param by who sent it
 */
public record RequestLogged(UUID token, long siteId, long by) {}
