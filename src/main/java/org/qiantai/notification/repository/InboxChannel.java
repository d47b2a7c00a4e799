package org.qiantai.notification.repository;

/** PostgreSQL's channel by which the nodes hear that inboxes have changed; a signal is user ids with commas. */
public final class InboxChannel {
    public static final String NAME = "qiantai_inbox";

    private InboxChannel() {}
}
