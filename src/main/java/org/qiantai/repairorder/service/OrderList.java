package org.qiantai.repairorder.service;

import java.sql.Timestamp;
import java.time.Clock;
import java.util.List;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.qiantai.platform.paging.Key;
import org.qiantai.platform.paging.Window;
import org.qiantai.platform.security.Actor;
import org.qiantai.platform.site.SiteRef;
import org.qiantai.repairorder.repository.OrderRow;
import org.qiantai.repairorder.repository.OrderRows;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Lists of orders, newest first; a technician's holds own orders only. */
@Service
@Transactional(readOnly = true)
public class OrderList {
    private final OrderRows rows;
    private final Clock clock;

    OrderList(OrderRows rows, Clock clock) {
        this.rows = rows;
        this.clock = clock;
    }

    /** One page of a site's orders. */
    public Window<OrderRow> page(SiteRef site, OrderFilter filter, Actor reader, @Nullable String after) {
        OrderConditions conditions = conditions(site, filter, reader);
        Key.parse(after).ifPresent(key -> conditions.and("(o.dispatched_at, o.id) < (:afterTime, :afterId)",
                "afterTime", Timestamp.from(key.at())).parameters().put("afterId", key.id()));
        return Window.of(rows.find(conditions.sql(), conditions.parameters(), Window.SIZE + 1), Window.SIZE,
                row -> new Key(row.dispatchedAt(), row.id()).encoded());
    }

    /** The longest waiting, for people who work through them. */
    List<OrderRow> oldest(SiteRef site, OrderFilter filter, Actor reader, int limit) {
        OrderConditions conditions = conditions(site, filter, reader);
        return rows.oldest(conditions.sql(), conditions.parameters(), limit);
    }

    /** The nearest to their limits or past them, of the whole site. */
    List<OrderRow> pressing(SiteRef site, OrderFilter filter, int limit) {
        OrderConditions conditions = OrderConditions.of(site, filter, null, clock.instant());
        return rows.pressing(conditions.sql(), conditions.parameters(), limit);
    }

    /** How many of the whole site. */
    int count(SiteRef site, OrderFilter filter, int upTo) {
        OrderConditions conditions = OrderConditions.of(site, filter, null, clock.instant());
        return rows.count(conditions.sql(), conditions.parameters(), upTo);
    }

    /** All that the filter finds, row by row, for an export inside a transaction; to be closed. */
    public Stream<OrderRow> all(SiteRef site, OrderFilter filter, Actor reader) {
        OrderConditions conditions = conditions(site, filter, reader);
        return rows.stream(conditions.sql(), conditions.parameters());
    }

    int count(SiteRef site, OrderFilter filter, Actor reader, int upTo) {
        OrderConditions conditions = conditions(site, filter, reader);
        return rows.count(conditions.sql(), conditions.parameters(), upTo);
    }

    private OrderConditions conditions(SiteRef site, OrderFilter filter, Actor reader) {
        return OrderConditions.of(site, filter, reader, clock.instant());
    }
}
