package org.qiantai.notification.service;

/**
 * A notice was written down; after the commit its audience is told. Kept in Modulith's registry until that has happened,
 * so it is small and names ids alone.
 */
record NoticeWritten(long noticeId, long siteId) {}
