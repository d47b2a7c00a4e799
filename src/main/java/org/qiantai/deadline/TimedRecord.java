package org.qiantai.deadline;

import org.qiantai.timeline.Subject;

/**
 * A record as its clocks know it.
 *
 * @param number what people call it by
 * @param href its page
 * @param department who is to act, and whose supervisor is told
 * @param standardVersionId by which the record is judged
 */
public record TimedRecord(long siteId, Subject subject, String number, String href, String department,
        long standardVersionId) {}
