package org.qiantai.repairorder.domain;

import java.time.Instant;

/**
 * The word that the work is done (R-03-45).
 *
 * @param at when it was done, by the worker's word
 * @param completionChecks what was done before leaving (R-07-9)
 * @param slipDue when the slip is to be back at the desk (C-09)
 */
public record Completion(String content, Instant at, Instant slipDue, CompletionChecks completionChecks) {}
