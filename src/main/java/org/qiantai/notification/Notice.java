package org.qiantai.notification;

import org.jspecify.annotations.Nullable;
import org.qiantai.platform.error.Message;

/**
 * Something people are told.
 *
 * @param key names the event at its site and makes it happen once, e.g. {@code "escalation:4711:LIMIT"}; at most 200
 *     characters
 * @param siteId the site it is about; nobody of another site is told
 * @param title the sentence, read in each reader's language; its arguments are texts, numbers, instants (read on the
 *     site's clock) or messages
 * @param text what else is to be known, or null
 * @param href the page it leads to, within the program: {@code "/orders/YQ-RO-20261123-001"}
 */
public record Notice(String key, long siteId, NoticeKind kind, Message title, @Nullable Message text, String href,
        NoticeRecipients audience) {
    private static final int LONGEST_KEY = 200;
    private static final int LONGEST_HREF = 300;

    /** @throws IllegalArgumentException for an empty or long key, and for a page outside the program */
    public Notice {
        if (key.isBlank() || key.length() > LONGEST_KEY)
            throw new IllegalArgumentException("not a notice's key: " + key);
        if (!href.startsWith("/") || href.startsWith("//") || href.length() > LONGEST_HREF)
            throw new IllegalArgumentException("not a page of the program: " + href);
    }
}
