package org.qiantai.notification.service;

import java.time.Clock;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.qiantai.notification.NoticeKind;
import org.qiantai.notification.repository.InboxEntryRepository;
import org.qiantai.notification.repository.InboxEntryRepository.Row;
import org.qiantai.platform.error.Message;
import org.qiantai.platform.error.NotFoundException;
import org.qiantai.platform.paging.Key;
import org.qiantai.platform.paging.Window;
import org.qiantai.platform.security.Actor;
import org.qiantai.platform.site.SiteDirectory;
import org.qiantai.platform.site.SiteRef;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** What a person has been told, of all their sites. */
@Service
@Transactional
public class Inbox {
    /** Counting stops one above what is shown as {@code 99+}. */
    public static final int COUNTED_TO = 99;

    private static final String UNREAD = "u";
    private static final String READ = "r";

    private final InboxEntryRepository entries;
    private final SiteDirectory sites;
    private final Clock clock;

    /** A notice in the inbox. */
    public record Item(long notice, NoticeKind kind, Message title, @Nullable Message text, String href, Instant at,
            boolean read, SiteRef site) {}

    Inbox(InboxEntryRepository entries, SiteDirectory sites, Clock clock) {
        this.entries = entries;
        this.sites = sites;
        this.clock = clock;
    }

    /**
     * A stretch of the inbox: the unread first, then the read, each the latest first.
     *
     * @param after the key a stretch ended with; anything else begins at the beginning
     */
    @Transactional(readOnly = true)
    public Window<Item> list(Actor actor, @Nullable String after) {
        boolean inRead = after != null && after.startsWith(READ);
        Optional<Key> key = after == null || after.isEmpty() ? Optional.empty() : Key.parse(after.substring(1));
        int wanted = Window.SIZE + 1;
        List<Row> rows = new ArrayList<>();
        if (!inRead || key.isEmpty()) rows.addAll(entries.of(actor.id(), false, key, wanted));
        if (rows.size() < wanted)
            rows.addAll(entries.of(actor.id(), true, inRead ? key : Optional.empty(), wanted - rows.size()));
        return Window.of(rows.stream().map(this::item).toList(), Window.SIZE, Inbox::key);
    }

    /** How many are unread; more than {@link #COUNTED_TO} are not told apart. */
    @Transactional(readOnly = true)
    public int unread(Actor actor) { return entries.unread(actor.id(), COUNTED_TO + 1); }

    /**
     * Takes a notice up: it is read.
     *
     * @return the page it leads to
     * @throws NotFoundException when it is not in the actor's inbox
     */
    public String open(Actor actor, long notice) {
        String href = entries.href(actor.id(), notice).orElseThrow(() -> new NotFoundException("inbox"));
        entries.read(actor.id(), notice, clock.instant());
        entries.signal(actor.id());
        return href;
    }

    /** Marks as read all that had come by then. */
    public void readAll(Actor actor, Instant until) {
        entries.readAll(actor.id(), until, clock.instant());
        entries.signal(actor.id());
    }

    private Item item(Row row) {
        return new Item(row.notice(), row.kind(), row.title(), row.text(), row.href(), row.at(), row.read(),
                sites.byId(row.siteId()));
    }

    private static String key(Item item) {
        return (item.read() ? READ : UNREAD) + new Key(item.at(), item.notice()).encoded();
    }
}
