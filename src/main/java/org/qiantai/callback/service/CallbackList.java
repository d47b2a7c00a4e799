package org.qiantai.callback.service;

import java.time.Clock;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.qiantai.callback.repository.CallbackRow;
import org.qiantai.callback.repository.CallbackQuery;
import org.qiantai.platform.paging.Key;
import org.qiantai.platform.paging.Window;
import org.qiantai.platform.security.Actor;
import org.qiantai.platform.site.SiteRef;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Lists of callbacks: what waits from its oldest, what is over from its latest. */
@Service
@Transactional(readOnly = true)
public class CallbackList {
    private final CallbackQuery rows;
    private final Clock clock;

    CallbackList(CallbackQuery rows, Clock clock) {
        this.rows = rows;
        this.clock = clock;
    }

    /** One page of a site's callbacks. */
    public Window<CallbackRow> page(SiteRef site, CallbackFilter filter, @Nullable String after, Actor reader) {
        CallbackCondition condition = CallbackCondition.of(site, filter, reader, clock.instant());
        Key.parse(after).ifPresent(key -> condition.after(key, filter.oldestFirst()));
        return Window.of(rows.find(condition.sql(), condition.parameters(), filter.oldestFirst(), Window.SIZE + 1),
                Window.SIZE, row -> new Key(row.dueAt(), row.id()).encoded());
    }

    /** All that the filter finds, row by row, for an export inside a transaction; to be closed. */
    public Stream<CallbackRow> all(SiteRef site, CallbackFilter filter, Actor reader) {
        CallbackCondition condition = CallbackCondition.of(site, filter, reader, clock.instant());
        return rows.stream(condition.sql(), condition.parameters(), filter.oldestFirst());
    }

    int count(SiteRef site, CallbackFilter filter, Actor reader, int upTo) {
        CallbackCondition condition = CallbackCondition.of(site, filter, reader, clock.instant());
        return rows.count(condition.sql(), condition.parameters(), upTo);
    }
}
